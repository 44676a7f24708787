import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { IdPrefix } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

/** What making a thing answers with: `class CreatedPassResponse extends CreatedType('pass') {}`. */
export function CreatedType(prefix: IdPrefix): Type<{ success: true; id: string }> {
  class Created {
    @Fixed(true)
    success!: true;

    @ApiProperty({ type: String, example: `${prefix}_01k31d9ygge5ez2n8bdstrw7k9` })
    id!: string;
  }
  return Created;
}
