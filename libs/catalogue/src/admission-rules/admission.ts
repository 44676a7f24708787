/** A rule holds for a customer if all its conditions do; null = no condition of that kind. */
export interface AdmissionRule {
  hasTag: string | null;
  /** Confirmed bookings that the customer has made with the organisation so far. */
  minBookings: number | null;
  /** Off the price for those it holds for, 0 to 100. */
  discountPercent: number;
}

export interface AdmissionRules {
  /** Only those who qualify may buy. */
  restricts: boolean;
  rules: readonly AdmissionRule[];
}

/** What the organisation knows of a customer; tags are the same in whatever capitals. */
export interface Guest {
  tags: readonly string[];
  bookings: number;
}

export interface Admission {
  mayBuy: boolean;
  /** 0 to 100; to be taken off with `percentOf`. */
  discountPercent: number;
}

const holds = ({ hasTag, minBookings }: AdmissionRule, { tags, bookings }: Guest): boolean =>
  (hasTag !== null || minBookings !== null) &&
  (hasTag === null || tags.some((tag) => tag.toLowerCase() === hasTag.toLowerCase())) &&
  (minBookings === null || bookings >= minBookings);

/** What a group of rules decides of a customer: any rule that holds is enough, and the best discount counts. */
export function admissionOf(group: AdmissionRules | null, guest: Guest): Admission {
  if (!group) return { mayBuy: true, discountPercent: 0 };
  const holding = group.rules.filter((rule) => holds(rule, guest));
  return {
    mayBuy: holding.length > 0 || !group.restricts,
    discountPercent: Math.max(0, ...holding.map(({ discountPercent }) => discountPercent)),
  };
}
