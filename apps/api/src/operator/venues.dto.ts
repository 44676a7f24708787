import { BooleanField, IntField, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

export class AddVenueRequest {
  @TextField({ description: 'Name', example: 'The Attic' })
  name!: string;

  @TextField({ description: 'City', example: 'London', optional: true, nullable: true })
  city?: string | null;

  @TextField({ description: 'Address', example: '1 High Street', max: 500, optional: true, nullable: true })
  address?: string | null;

  @TextField({ description: 'IANA time zone', example: 'Europe/London', max: 100 })
  time_zone!: string;

  @IntField({
    description: 'Default capacity of new events; null = unlimited',
    min: 1,
    max: 1_000_000,
    example: 300,
    optional: true,
    nullable: true,
  })
  capacity?: number | null;

  @BooleanField({
    description: 'At most one approved or pending event on a date; default true',
    example: true,
    optional: true,
  })
  exclusive_dates?: boolean;
}

export class ChangeVenueRequest {
  @TextField({ description: 'Name', example: 'The Attic', optional: true })
  name?: string;

  @TextField({ description: 'City', example: 'London', optional: true, nullable: true })
  city?: string | null;

  @TextField({ description: 'Address', example: '1 High Street', max: 500, optional: true, nullable: true })
  address?: string | null;

  @TextField({
    description: 'IANA time zone; fixed while the venue has dates that are not over',
    example: 'Europe/London',
    max: 100,
    optional: true,
  })
  time_zone?: string;

  @IntField({
    description: 'Default capacity of new events; null = unlimited',
    min: 1,
    max: 1_000_000,
    example: 300,
    optional: true,
    nullable: true,
  })
  capacity?: number | null;

  @BooleanField({
    description: 'At most one approved or pending event on a date; what is over stays as it was',
    example: true,
    optional: true,
  })
  exclusive_dates?: boolean;
}

export class CreatedVenueResponse extends CreatedType('ven') {}

export class VenueResponse {
  /** @example "ven_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "The Attic" */
  name!: string;
  /** @example "London" */
  city!: string | null;
  /** @example "1 High Street" */
  address!: string | null;
  /** @example "Europe/London" */
  time_zone!: string;
  /** @example 300 */
  capacity!: number | null;
  exclusive_dates!: boolean;
}

export class VenueEnvelope {
  data!: VenueResponse;
}

export class VenuesPage extends PageType(VenueResponse) {}
