import { accessOf, admissionOf, type AccessTerms, type AdmissionRules, type Guest } from '#libs/catalogue';
import { percentOf, type Money } from '#libs/platform';

/** What the answer says of a type besides; made in SQL, so only told here as far as it matters. */
interface TypeFacts {
  price: Money;
  saleStartsAt: string | null;
  saleEndsAt: string | null;
  onSale: boolean;
  reason: 'sale_not_open' | 'sale_closed' | 'sold_out' | 'event_cancelled' | 'not_eligible' | null;
}

export interface TypeTerms {
  admission: AdmissionRules | null;
  profile: AccessTerms | null;
}

/** An event's types on a date as they are offered, before anybody looks at them. */
export interface OfferedTypes {
  organisationId: string;
  /** When the date starts; null where there is none. */
  startsAt: string | null;
  now: string;
  offered: { type: TypeFacts; terms: TypeTerms | null }[];
}

export interface TypeForGuest extends TypeFacts {
  /** What this customer pays, where the rules give them a discount. */
  yourPrice?: Money;
}

/** Whether the answer depends on who asks. */
export const dependsOnGuest = ({ offered }: OfferedTypes): boolean =>
  offered.some(({ terms }) => terms?.admission);

/** The types that somebody with this code sees, at their price. */
export function typesFor(
  { offered, startsAt, now }: OfferedTypes,
  guest: Guest,
  code: string | undefined,
): TypeForGuest[] {
  const at = { startsAt: new Date(startsAt ?? now), now: new Date(now), code };
  return offered.flatMap(({ type, terms }) => {
    if (!terms) return [type];
    const access = accessOf(terms.profile, at);
    if (!access.visible) return [];
    const { mayBuy, discountPercent } = admissionOf(terms.admission, guest);
    const refusal = mayBuy ? null : 'not_eligible';
    const soldOut = type.reason === 'sold_out' ? type.reason : null;
    const reason = (soldOut ? null : type.reason) ?? access.reason ?? refusal ?? soldOut;
    const { amount, currency } = type.price;
    return [
      {
        ...type,
        saleStartsAt: extreme(type.saleStartsAt, access.opensAt, (one, other) => one > other),
        saleEndsAt: extreme(type.saleEndsAt, access.closesAt, (one, other) => one < other),
        onSale: reason === null,
        reason,
        ...(discountPercent > 0 && {
          yourPrice: { amount: amount - percentOf(amount, discountPercent), currency },
        }),
      },
    ];
  });
}

function extreme(
  own: string | null,
  ofProfile: Date | null,
  wins: (one: Date, other: Date) => boolean,
): string | null {
  if (!ofProfile) return own;
  return own !== null && wins(new Date(own), ofProfile) ? own : ofProfile.toISOString();
}
