import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { registerDecorator, ValidateIf } from 'class-validator';
import { noteCertain, type Certain } from './certain.js';

export interface FieldOptions {
  description: string;
  example?: unknown;
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
}

/** For the documents; and, where something is certainly valid by itself, what takes it without looking further. */
type Schema = ApiPropertyOptions & { certain?: Certain };

/** @param rules the first that does not hold is what the caller is told: the type before the range */
export function field(
  { description, example, optional, nullable }: FieldOptions,
  { certain, ...schema }: Schema,
  ...rules: PropertyDecorator[]
) {
  const absent = (value: unknown) =>
    (optional === true && value === undefined) || (nullable === true && value === null);
  return applyDecorators(
    ApiProperty({
      description,
      required: !optional,
      ...(nullable && { nullable }),
      ...(example !== undefined && { example }),
      ...schema,
    } as ApiPropertyOptions),
    ValidateIf((_, value: unknown) => !absent(value)),
    (target: object, name?: string | symbol) =>
      noteCertain(target, name as string, {
        certain,
        optional: optional === true,
        nullable: nullable === true,
      }),
    ...rules,
  );
}

export function rule(name: string, message: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { message },
      validator: { validate: holds },
    });
  };
}

export const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const tidy = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.normalize('NFC').trim() : value,
);
