import { ApiProperty } from '@nestjs/swagger';
import { IdField, LocalDateField, PageQuery, TextField } from '#libs/platform';
import { PageType } from '../http/pages.js';

export class ListAuditQuery extends PageQuery {
  @TextField({
    description: 'Only changes of what has this id',
    example: 'evt_01k31d9ygge5ez2n8bdstrw7k9',
    max: 100,
    optional: true,
  })
  entity?: string;

  @IdField('usr', { description: 'Only changes by this person', optional: true })
  actor?: string;

  @LocalDateField({ description: 'First day, in UTC', example: '2026-07-01', optional: true })
  from?: string;

  @LocalDateField({ description: 'Last day, in UTC', example: '2026-07-31', optional: true })
  to?: string;
}

export class AuditActor {
  /** @example "usr_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Olive Owner" */
  name!: string;
  /**
   * Null for who has given their account up
   * @example "olive@example.com"
   */
  email!: string | null;
}

export class AuditEntry {
  /** @example "aud_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * UTC instant
   * @example "2026-07-17T20:00:00.000Z"
   */
  at!: string;
  actor!: AuditActor;
  /** @example "event.update" */
  action!: string;
  @ApiProperty({
    description: 'What was changed: an id of any kind',
    pattern: '^[a-z][a-z0-9]*_[0-7][0-9a-hjkmnp-tv-z]{25}$',
    example: 'evt_01k31d9ygge5ez2n8bdstrw7k9',
  })
  entity!: string;
  /**
   * What was changed, as it was; null for what is new
   * @example { "name": "Jazz" }
   */
  before!: Record<string, unknown> | null;
  /**
   * As it is since; null for what is gone
   * @example { "name": "Jazz Night" }
   */
  after!: Record<string, unknown> | null;
}

export class AuditPage extends PageType(AuditEntry) {}
