import { foldCode } from '#libs/platform';
import type { TicketProfile } from './ticket-profile.entity.js';

export type AccessTerms = Pick<
  TicketProfile,
  'opensDaysBefore' | 'closesMinutesBefore' | 'visibility' | 'accessCode'
>;

export interface Access {
  /** Does the customer see it at all? */
  visible: boolean;
  /** First and last instant of the booking window, the last without; null = no bound by the profile. */
  opensAt: Date | null;
  closesAt: Date | null;
  /** Why the window is shut at that moment; null while it is open. */
  reason: 'sale_not_open' | 'sale_closed' | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * What a profile says of a ticket type on a date that starts at an instant, at a moment, to whoever gives a code.
 * Without a profile everybody sees it, and its window has no bounds.
 */
export function accessOf(
  profile: AccessTerms | null,
  { startsAt, now, code }: { startsAt: Date; now: Date; code?: string | undefined },
): Access {
  if (!profile) return { visible: true, opensAt: null, closesAt: null, reason: null };
  const before = (span: number | null, unit: number) =>
    span === null ? null : new Date(startsAt.getTime() - span * unit);
  const opensAt = before(profile.opensDaysBefore, DAY);
  const closesAt = before(profile.closesMinutesBefore, MINUTE);
  const reason =
    opensAt && now < opensAt ? 'sale_not_open' : closesAt && now >= closesAt ? 'sale_closed' : null;
  return { visible: isVisible(profile, code), opensAt, closesAt, reason };
}

function isVisible({ visibility, accessCode }: AccessTerms, code: string | undefined): boolean {
  switch (visibility) {
    case 'public':
      return true;
    case 'hidden':
      return false;
    case 'access_code':
      return accessCode !== null && code !== undefined && foldCode(code) === foldCode(accessCode);
  }
}
