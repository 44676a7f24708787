import { PageType } from '../http/pages.js';

export class QuarantinedEvent {
  /**
   * Stripe's id of the event, or ours of what the reconciler found
   * @example "evt_1SVq2JKz9Yc8XbQmN4RtWuEo"
   */
  id!: string;
  /** @example "payment_intent.succeeded" */
  type!: string;
  /**
   * What about it is not as our books have it
   * @example "another amount"
   */
  note!: string;
  livemode!: boolean;
  /**
   * Stripe's id of what it is about
   * @example "pi_3SVq2JKz9Yc8XbQm1a2B3c4D"
   */
  object_id!: string | null;
  /**
   * Minor units
   * @example 1500
   */
  amount!: number | null;
  /** @example "GBP" */
  currency!: string | null;
  /**
   * As its metadata says, as are the next two
   * @example "org_01k31d9ygge5ez2n8bdstrw7k9"
   */
  organisation_id!: string | null;
  /** @example "ord_01k31d9ygge5ez2n8bdstrw7k9" */
  order_id!: string | null;
  /** @example "pay_01k31d9ygge5ez2n8bdstrw7k9" */
  payment_id!: string | null;
  /**
   * The payment of ours that it contradicts, to be re-checked or refunded; null where it is about no payment of ours
   * @example "pay_01k31d9ygge5ez2n8bdstrw7k9"
   */
  contradicts!: string | null;
  /** @example "2026-07-17T20:00:00.000Z" */
  received_at!: string;
  /** @example "2026-07-17T20:00:01.000Z" */
  quarantined_at!: string;
}

export class QuarantinePage extends PageType(QuarantinedEvent) {}
