import type { Perk, TicketType } from '#libs/catalogue';
import { InvalidInput, newId, publicId, UnknownId } from '#libs/platform';

export interface PerkInput {
  /** Primary key of one that the type has; absent = a new one. */
  id?: string;
  name: string;
  description?: string | null;
  /** How often a ticket may redeem it; default 1. */
  quantity?: number;
}

export interface TicketTypeInput {
  name: string;
  description?: string | null;
  /** Minor units; default 0. */
  price?: number;
  /** Places on each date; null or absent = unlimited. */
  capacity?: number | null;
  sortOrder?: number;
  saleStartsAt?: Date | null;
  saleEndsAt?: Date | null;
  maxPerOrder?: number;
  /** Credits of a pass that one place takes; default 1. */
  credits?: number;
  transferable?: boolean;
  allowReentry?: boolean;
  /** Entries after the first; null or absent = any number. */
  reentryLimit?: number | null;
  /** Doors it admits at; null or absent = all. */
  acceptedScanPoints?: string[] | null;
  /** Primary keys, of the same organisation. */
  admissionRuleGroupId?: string | null;
  ticketProfileId?: string | null;
  /** All the type's perks, in their order. */
  perks?: PerkInput[];
}

type Terms = Omit<TicketType, 'createdAt'>;

/** @throws InvalidInput for a sale that ends before it starts, or a number of entries without re-entry */
export function assertTicketType(type: Terms): void {
  if (type.saleStartsAt && type.saleEndsAt && type.saleEndsAt <= type.saleStartsAt)
    throw InvalidInput.field('sale_ends_at', 'must be after sale_starts_at');
  if (type.reentryLimit !== null && !type.allowReentry)
    throw InvalidInput.field('reentry_limit', 'goes with allow_reentry only');
}

/**
 * The perks that a type is to have. Of one that it has already, what is left out stays.
 * @throws UnknownId for one that it does not have, InvalidInput for one named twice
 */
export function perksOf(type: Terms, had: readonly Perk[], wanted: readonly PerkInput[]): Perk[] {
  const seen = new Set<string>();
  return wanted.map(({ id, name, description, quantity }, index) => {
    const old = had.find((perk) => perk.id === id);
    if (id !== undefined && !old) throw new UnknownId('perk');
    if (old && seen.has(old.id)) throw InvalidInput.field(`perks[${index}].id`, 'is there twice');
    if (old) seen.add(old.id);
    return {
      id: old?.id ?? newId(),
      ticketTypeId: type.id,
      organisationId: type.organisationId,
      name,
      description: description === undefined ? (old?.description ?? null) : description,
      quantity: quantity ?? old?.quantity ?? 1,
      sortOrder: index,
    };
  });
}

const idOf = (prefix: 'arg' | 'tpr', id: string | null) => (id === null ? null : publicId(prefix, id));

/** A ticket type as the audit trail tells of it, in the words of the API. */
export const ticketTypeFacts = (type: Terms, perks: readonly Perk[]): Record<string, unknown> => ({
  event_id: publicId('evt', type.eventId),
  name: type.name,
  description: type.description,
  price_pence: type.pricePence,
  capacity: type.capacity,
  sort_order: type.sortOrder,
  sale_starts_at: type.saleStartsAt,
  sale_ends_at: type.saleEndsAt,
  max_per_order: type.maxPerOrder,
  credits: type.credits,
  transferable: type.transferable,
  allow_reentry: type.allowReentry,
  reentry_limit: type.reentryLimit,
  accepted_scan_points: type.acceptedScanPoints,
  admission_rule_group_id: idOf('arg', type.admissionRuleGroupId),
  ticket_profile_id: idOf('tpr', type.ticketProfileId),
  perks: perks.map(({ id, name, description, quantity }) => ({
    id: publicId('perk', id),
    name,
    description,
    quantity,
  })),
});
