import { ChoiceField, openStatuses, PageQuery, TextField, type OpenStatus } from '#libs/platform';
import { PageType } from '../http/pages.js';

export class MessagesQuery extends PageQuery {
  @ChoiceField(openStatuses, {
    description: 'Put aside after many failures, to be tried again, or not tried yet; default parked',
    example: 'parked',
    optional: true,
  })
  status?: OpenStatus;

  @TextField({ description: 'Of one kind of news', example: 'order.confirmed', max: 100, optional: true })
  name?: string;
}

export class DismissMessageRequest {
  @TextField({
    description: 'Why, for the books',
    example: 'The customer was told by telephone',
    max: 500,
  })
  reason!: string;
}

export class MessageFailure {
  /**
   * Who did not manage
   * @example "WhenOrderConfirmed"
   */
  handler!: string;
  /**
   * The class of its error; the rest is in the log, with the message's number
   * @example "QueryFailedError"
   */
  error!: string;
}

export class CarriedMessage {
  /** @example "msg_00000000000000000000000z4q" */
  id!: string;
  /**
   * The kind of news, as in openapi/events.json
   * @example "order.confirmed"
   */
  name!: string;
  /** @example "parked" */
  status!: 'parked' | 'retrying' | 'waiting' | 'handled' | 'dismissed';
  /**
   * How often it was tried in vain
   * @example 12
   */
  attempts!: number;
  /** Handlers that failed the last time; the others have acted on it */
  failures!: MessageFailure[];
  /**
   * Later messages about the same thing, which wait for this one
   * @example 2
   */
  behind!: number;
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /**
   * Null while it is parked, and once it is handled
   * @example null
   */
  next_attempt_at!: string | null;
  /** @example "2026-07-17T23:55:00.000Z" */
  parked_at!: string | null;
  /** @example null */
  handled_at!: string | null;
}

export class MessagesPage extends PageType(CarriedMessage) {}

export class CarriedMessageDetails extends CarriedMessage {
  /**
   * What it says, but for what is personal
   * @example { "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9" }
   */
  payload!: Record<string, unknown>;
}

export class MessageResponse {
  data!: CarriedMessageDetails;
}
