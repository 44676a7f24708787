import type { TicketTypeInput } from '#libs/operator';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  ListField,
  privateId,
  TextField,
  TextListField,
  type IdPrefix,
} from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { instant } from '../http/instant.js';

export class OperatorPerk {
  /** @example "perk_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Welcome drink" */
  name!: string;
  /** @example "At the upper bar" */
  description!: string | null;
  /**
   * How often a ticket may redeem it
   * @example 1
   */
  quantity!: number;
}

export class OperatorTicketType {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "General Admission" */
  name!: string;
  /** @example "Standing" */
  description!: string | null;
  /** @example 1500 */
  price_pence!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * Places on each date; null = unlimited
   * @example 200
   */
  capacity!: number | null;
  /** @example 0 */
  sort_order!: number;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  sale_starts_at!: string | null;
  /**
   * UTC instant
   * @example "2030-07-19T20:00:00.000Z"
   */
  sale_ends_at!: string | null;
  /** @example 10 */
  max_per_order!: number;
  /**
   * Credits of a pass that one place takes
   * @example 1
   */
  credits!: number;
  /** @example true */
  transferable!: boolean;
  /** @example false */
  allow_reentry!: boolean;
  /**
   * Entries after the first; null = any number
   * @example null
   */
  reentry_limit!: number | null;
  /**
   * Doors it admits at; null = all
   * @example ["Main entrance"]
   */
  accepted_scan_points!: string[] | null;
  /** @example "arg_01k31d9ygge5ez2n8bdstrw7k9" */
  admission_rule_group_id!: string | null;
  /** @example "tpr_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_profile_id!: string | null;
  perks!: OperatorPerk[];
}

export class TicketTypesResponse {
  data!: OperatorTicketType[];
}

export class PerkRequest {
  @IdField('perk', {
    description: 'One that the type has already: it is kept, and changed; a new one without',
    optional: true,
  })
  id?: string;

  @TextField({ description: 'Name', example: 'Welcome drink' })
  name!: string;

  @TextField({
    description: 'What it is',
    example: 'At the upper bar',
    max: 2000,
    lines: true,
    optional: true,
    nullable: true,
  })
  description?: string | null;

  @IntField({
    description: 'How often a ticket may redeem it; default 1',
    min: 1,
    max: 1000,
    example: 1,
    optional: true,
  })
  quantity?: number;
}

export class TicketTypeRequest {
  @TextField({ description: 'Name', example: 'General Admission' })
  name!: string;

  @TextField({
    description: 'What it is',
    example: 'Standing',
    max: 2000,
    lines: true,
    optional: true,
    nullable: true,
  })
  description?: string | null;

  @IntField({
    description: 'Price in minor units (e.g. pence); default 0',
    min: 0,
    max: 99_999_999,
    example: 1500,
    optional: true,
  })
  price_pence?: number;

  @IntField({
    description: 'Places on each date; null = unlimited',
    min: 1,
    max: 1_000_000,
    example: 200,
    optional: true,
    nullable: true,
  })
  capacity?: number | null;

  @IntField({
    description: 'Place in the list; default 0',
    min: -1_000_000,
    max: 1_000_000,
    example: 0,
    optional: true,
  })
  sort_order?: number;

  @InstantField({
    description: 'When its sale opens; at once if absent',
    optional: true,
    nullable: true,
  })
  sale_starts_at?: string | null;

  @InstantField({
    description: 'When its sale closes',
    example: '2030-07-19T18:00:00Z',
    optional: true,
    nullable: true,
  })
  sale_ends_at?: string | null;

  @IntField({
    description: 'Most places in one order; default 10',
    min: 1,
    max: 100,
    example: 10,
    optional: true,
  })
  max_per_order?: number;

  @IntField({
    description: 'Credits of a pass that one place takes; default 1',
    min: 1,
    max: 1000,
    example: 1,
    optional: true,
  })
  credits?: number;

  @BooleanField({ description: 'May its tickets be passed on? Default true', example: true, optional: true })
  transferable?: boolean;

  @BooleanField({
    description: 'May its holders go out and in again? Default false',
    example: false,
    optional: true,
  })
  allow_reentry?: boolean;

  @IntField({
    description: 'Entries after the first, with allow_reentry; null = any number',
    min: 1,
    max: 1000,
    example: null,
    optional: true,
    nullable: true,
  })
  reentry_limit?: number | null;

  @TextListField({
    description: 'Doors it admits at; null = all',
    min: 1,
    max: 50,
    example: ['Main entrance'],
    optional: true,
    nullable: true,
  })
  accepted_scan_points?: string[] | null;

  @IdField('arg', {
    description: 'Admission rules: who may buy it, and who pays less',
    optional: true,
    nullable: true,
  })
  admission_rule_group_id?: string | null;

  @IdField('tpr', {
    description: 'Access profile: when it may be booked, and who sees it',
    optional: true,
    nullable: true,
  })
  ticket_profile_id?: string | null;

  @ListField(() => PerkRequest, {
    description: 'What a ticket is good for besides entry: all of it, in its order',
    example: [{ name: 'Welcome drink', quantity: 1 }],
    max: 50,
    optional: true,
  })
  perks?: PerkRequest[];
}

const key = (prefix: IdPrefix, id: string | null | undefined, field: string) =>
  id == null ? id : privateId(prefix, id, field);

export const ticketTypeInputOf = (body: TicketTypeRequest): TicketTypeInput => ({
  name: body.name,
  description: body.description,
  price: body.price_pence,
  capacity: body.capacity,
  sortOrder: body.sort_order,
  saleStartsAt: instant(body.sale_starts_at),
  saleEndsAt: instant(body.sale_ends_at),
  maxPerOrder: body.max_per_order,
  credits: body.credits,
  transferable: body.transferable,
  allowReentry: body.allow_reentry,
  reentryLimit: body.reentry_limit,
  acceptedScanPoints: body.accepted_scan_points,
  admissionRuleGroupId: key('arg', body.admission_rule_group_id, 'admission_rule_group_id'),
  ticketProfileId: key('tpr', body.ticket_profile_id, 'ticket_profile_id'),
  perks: body.perks?.map(({ id, ...perk }, index) => ({
    ...perk,
    ...(id !== undefined && { id: privateId('perk', id, `perks[${index}].id`) }),
  })),
});

export class CreatedTicketTypeResponse extends CreatedType('tkt') {}
