import { ApiProperty } from '@nestjs/swagger';
import { BooleanField, ChoiceField, ChoicesField, InstantField, PageQuery, UrlField } from '#libs/platform';
import { PageType } from '../http/pages.js';
import { Fixed } from '../openapi/fixed.js';
import { newsTypes, webhookChoices } from './webhook-choices.js';

const SECRET = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0mJxVUDtT3A=';
const SECRET_PATTERN = '^whsec_[A-Za-z0-9+/]{43}=$';
const deliveryStatuses = ['pending', 'delivered', 'failed'] as const;

const urlOptions = {
  description: 'Where to post; https in production, and nothing that only a private network knows',
  example: 'https://example.com/hooks/boxoffice',
};
const typeOptions = {
  description: 'What it is told of: kinds of news, all of a noun (`ticket.*`), or everything (`*`)',
  example: ['ticket.*', 'order.confirmed'],
};
const personalOptions = {
  description: 'Whether names and e-mail addresses of the customers concerned are told as `people`',
  example: false,
  optional: true,
};

export class CreateWebhookRequest {
  @UrlField(urlOptions)
  url!: string;

  @ChoicesField(webhookChoices, typeOptions)
  event_types!: string[];

  @BooleanField({ ...personalOptions, description: `${personalOptions.description}; false if left out` })
  include_personal_data?: boolean;
}

export class ChangeWebhookRequest {
  @UrlField({ ...urlOptions, optional: true })
  url?: string;

  @ChoicesField(webhookChoices, { ...typeOptions, optional: true })
  event_types?: string[];

  @BooleanField(personalOptions)
  include_personal_data?: boolean;

  @BooleanField({
    description: 'False ends all sending, true begins it afresh: also after we have disabled it',
    example: true,
    optional: true,
  })
  active?: boolean;
}

export class CreatedWebhookResponse {
  @Fixed(true)
  success!: true;
  /** @example "whe_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  @ApiProperty({
    type: String,
    description: 'Verifies signatures (Standard Webhooks); shown this once',
    pattern: SECRET_PATTERN,
    example: SECRET,
  })
  secret!: string;
}

export class RotatedWebhookResponse {
  @Fixed(true)
  success!: true;
  @ApiProperty({
    type: String,
    description: 'Shown this once; for 24 hours the old one signs, too',
    pattern: SECRET_PATTERN,
    example: SECRET,
  })
  secret!: string;
}

export class OperatorWebhook {
  /** @example "whe_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "https://example.com/hooks/boxoffice" */
  url!: string;
  /** @example ["ticket.*", "order.confirmed"] */
  event_types!: string[];
  /** @example false */
  include_personal_data!: boolean;
  /** @example true */
  active!: boolean;
  /**
   * Who or what has disabled it: an operator, its own answer 410, or days of nothing but failure
   * @example null
   */
  disabled_reason!: 'operator' | 'gone' | 'failing' | null;
  /** @example null */
  disabled_at!: string | null;
  /**
   * Since when nothing has arrived of what was sent; null while all is well
   * @example null
   */
  failing_since!: string | null;
  /**
   * After several failures in a row nothing is sent until then
   * @example null
   */
  paused_until!: string | null;
  /**
   * Until then the secret before the last rotation signs, too
   * @example null
   */
  former_secret_until!: string | null;
  /** @example "2026-07-17T20:00:00.000Z" */
  last_delivered_at!: string | null;
  /** @example "2026-07-01T09:00:00.000Z" */
  created_at!: string;
}

export class WebhookResponse {
  data!: OperatorWebhook;
}

export class WebhooksPage extends PageType(OperatorWebhook) {}

export class CreatedDeliveryResponse {
  @Fixed(true)
  success!: true;
  /** @example "whd_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
}

export class RedeliverRequest {
  @InstantField({ description: 'What happened from then on', example: '2026-07-17T18:00:00Z' })
  from!: string;

  @InstantField({ description: 'And before then', example: '2026-07-17T20:00:00Z' })
  to!: string;
}

export class RedeliveredResponse {
  @Fixed(true)
  success!: true;
  /**
   * How many deliveries are due again
   * @example 120
   */
  deliveries!: number;
}

export class DeliveriesQuery extends PageQuery {
  @ChoiceField(deliveryStatuses, { description: 'Only these', example: 'failed', optional: true })
  status?: (typeof deliveryStatuses)[number];

  @ChoiceField([...newsTypes, 'webhook.test'], {
    description: 'Only news of this kind',
    example: 'ticket.checked-in',
    optional: true,
  })
  type?: string;

  @InstantField({ description: 'First due from then on', example: '2026-07-01T00:00:00Z', optional: true })
  from?: string;

  @InstantField({ description: 'And before then', example: '2026-08-01T00:00:00Z', optional: true })
  to?: string;
}

export class WebhookAttempt {
  /** @example "2026-07-17T20:00:00.000Z" */
  at!: string;
  /** @example "https://example.com/hooks/boxoffice" */
  url!: string;
  /** @example 87 */
  duration_ms!: number;
  /**
   * null where nothing was answered
   * @example 500
   */
  status!: number | null;
  /**
   * How the answer begins; null also where people were named, whom it may repeat
   * @example "Internal Server Error"
   */
  answer!: string | null;
  /**
   * null if it was delivered
   * @example "status"
   */
  failure!:
    | 'status'
    | 'redirect'
    | 'gone'
    | 'timeout'
    | 'connection'
    | 'tls'
    | 'dns'
    | 'private_address'
    | 'insecure'
    | null;
}

export class WebhookRequest {
  /** @example "ticket.checked-in" */
  type!: string;
  /**
   * When it happened
   * @example "2026-07-17T20:00:00.000Z"
   */
  timestamp!: string;
  /**
   * The organisation's number of it, by which receivers put news in order; null for a test
   * @example 4711
   */
  sequence!: number | null;
  /** @example { "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9" } */
  data!: Record<string, unknown>;
}

export class WebhookDelivery {
  /**
   * The webhook-id of every attempt
   * @example "whd_01k31d9ygge5ez2n8bdstrw7k9"
   */
  id!: string;
  /** @example "ticket.checked-in" */
  type!: string;
  /** @example 4711 */
  sequence!: number | null;
  /** @example "failed" */
  status!: 'pending' | 'delivered' | 'failed';
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /** @example "2026-07-21T06:00:00.000Z" */
  ended_at!: string | null;
  /**
   * null unless it is pending
   * @example null
   */
  next_attempt_at!: string | null;
  @ApiProperty({
    type: [WebhookAttempt],
    description: 'The first one first; after a redelivery there are more',
  })
  attempts!: WebhookAttempt[];
  @ApiProperty({ type: WebhookRequest, description: 'What was posted, without the people that it named' })
  request!: WebhookRequest;
}

export class WebhookDeliveriesPage extends PageType(WebhookDelivery) {}
