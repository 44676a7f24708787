import { PartialType } from '@nestjs/swagger';
import { sessionTypes, type SessionType } from '#libs/catalogue';
import {
  ChoiceField,
  IdField,
  IdListField,
  IntField,
  ListField,
  LocalDateTimeField,
  PageQuery,
  TextField,
  UrlField,
} from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';
import { SessionMaterial } from '../http/session-material.dto.js';

export class ListSessionsQuery extends PageQuery {
  @IdField('date', { description: 'Only on this date', optional: true })
  date_id?: string;
}

export class MaterialRequest {
  @TextField({ description: 'Name', example: 'Slides' })
  name!: string;

  @UrlField({ description: 'Where it is', example: 'https://example.com/slides.pdf' })
  url!: string;
}

export class CreateSessionRequest {
  @IdField('date', { description: 'The date of the event that it lies within' })
  date_id!: string;

  @TextField({ description: 'Title', example: 'Queues that never lose anything' })
  title!: string;

  @TextField({
    description: 'What it is about',
    example: 'Outboxes, inboxes and what is between them.',
    max: 10_000,
    lines: true,
    optional: true,
    nullable: true,
  })
  abstract?: string | null;

  @ChoiceField(sessionTypes, { description: 'Kind; a new one is a talk', example: 'talk', optional: true })
  type?: SessionType;

  @TextField({ description: 'Track', example: 'Backend', max: 100, optional: true, nullable: true })
  track?: string | null;

  @TextField({
    description: 'Room; one session at a time in each room of an event',
    example: 'Main hall',
    max: 100,
    optional: true,
    nullable: true,
  })
  room?: string | null;

  @LocalDateTimeField({ description: 'Local start, in the zone of the date', example: '2030-07-19T10:00' })
  starts_at!: string;

  @LocalDateTimeField({ description: 'Local end, in the zone of the date', example: '2030-07-19T10:45' })
  ends_at!: string;

  @IntField({
    description: 'Places for ticket holders; null = unlimited',
    min: 1,
    max: 1_000_000,
    example: 30,
    optional: true,
    nullable: true,
  })
  capacity?: number | null;

  @IdListField('part', {
    description: 'Who has a part in it, in the order they are shown: participants of the event',
    max: 100,
    optional: true,
  })
  participant_ids?: string[];

  @UrlField({
    description: 'Where it is streamed; for holders of a live ticket',
    example: 'https://example.com/stream',
    optional: true,
    nullable: true,
  })
  stream_url?: string | null;

  @ListField(() => MaterialRequest, {
    description: 'To read or watch; for holders of a live ticket',
    max: 50,
    optional: true,
  })
  materials?: MaterialRequest[];
}

export class ChangeSessionRequest extends PartialType(CreateSessionRequest, { skipNullProperties: false }) {}

export class CreatedSessionResponse extends CreatedType('ses') {}

export class OperatorSession {
  /** @example "ses_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
  /** @example "Queues that never lose anything" */
  title!: string;
  /** @example "Outboxes, inboxes and what is between them." */
  abstract!: string | null;
  /** @example "talk" */
  type!: 'talk' | 'workshop' | 'break';
  /** @example "Backend" */
  track!: string | null;
  /** @example "Main hall" */
  room!: string | null;
  /**
   * Local time of the zone
   * @example "2030-07-19T10:00"
   */
  starts_at!: string;
  /**
   * Local time of the zone
   * @example "2030-07-19T10:45"
   */
  ends_at!: string;
  /** @example "Europe/London" */
  time_zone!: string;
  /**
   * Places for ticket holders; null = unlimited
   * @example 30
   */
  capacity!: number | null;
  /**
   * Ticket holders who have chosen it
   * @example 12
   */
  taken!: number;
  /** @example ["part_01k31d9ygge5ez2n8bdstrw7k9"] */
  participant_ids!: string[];
  /** @example "https://example.com/stream" */
  stream_url!: string | null;
  materials!: SessionMaterial[];
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  created_at!: string;
}

export class OperatorSessionResponse {
  data!: OperatorSession;
}

export class OperatorSessionsPage extends PageType(OperatorSession) {}
