import type { Member } from '#libs/platform';
import { NotOfAllVenues } from './reach.errors.js';

/** $1 to $3 of a statement about what a member reaches: the organisation, the user, whether all venues are theirs. */
export const reachOf = ({ organisationId, userId, allVenues }: Member): unknown[] => [
  organisationId,
  userId,
  allVenues,
];

/**
 * SQL over `e` (events or v_events): the event is at a venue that the member reaches. The ownership rule of what
 * operators do; $1 to $3 are what `reachOf` makes.
 */
export const reached = 'e.organisation_id = $1 AND venues.may_act(e.venue_id, $1, $2, $3)';

/**
 * The organisation itself, who belongs to it, and whatever holds for all of its events are changed by those who reach
 * all of it.
 * @throws NotOfAllVenues
 */
export function ofAllVenues(member: Member): void {
  if (!member.allVenues) throw new NotOfAllVenues();
}
