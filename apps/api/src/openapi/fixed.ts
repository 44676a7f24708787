import { ApiProperty } from '@nestjs/swagger';

/** A property that is always this, for what the compiler tells as `boolean` alone: `@Fixed(true) success!: true`. */
export const Fixed = (value: boolean, description?: string): PropertyDecorator =>
  ApiProperty({ type: Boolean, enum: [value], ...(description !== undefined && { description }) });
