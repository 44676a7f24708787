import { InvalidInput } from '#libs/platform';
import type { TicketProfile } from './ticket-profile.entity.js';

type Terms = Omit<TicketProfile, 'id' | 'organisationId' | 'createdAt'>;

const MINUTES_A_DAY = 1440;

/** @throws InvalidInput for a window that never opens, or a code that is missing or of no use */
export function assertTerms({ opensDaysBefore, closesMinutesBefore, visibility, accessCode }: Terms): void {
  if (visibility === 'access_code' && accessCode === null)
    throw InvalidInput.field('access_code', 'is required where visibility is access_code');
  if (visibility !== 'access_code' && accessCode !== null)
    throw InvalidInput.field('access_code', 'goes with visibility access_code only');
  if (opensDaysBefore === null || closesMinutesBefore === null) return;
  if (opensDaysBefore * MINUTES_A_DAY <= closesMinutesBefore)
    throw InvalidInput.field('closes_minutes_before', 'must be less than opens_days_before');
}

/** A profile as the audit trail tells of it, in the words of the API. */
export const profileFacts = (terms: Terms): Record<string, unknown> => ({
  name: terms.name,
  opens_days_before: terms.opensDaysBefore,
  closes_minutes_before: terms.closesMinutesBefore,
  visibility: terms.visibility,
  access_code: terms.accessCode,
});
