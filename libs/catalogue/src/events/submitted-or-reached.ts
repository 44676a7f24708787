import type { Member } from '#libs/platform';
import { reachOf } from '#libs/venues';

/**
 * SQL over `e` (v_events): the event is one that the member may look at. An operator sees what is at the venues he
 * reaches, an organiser what he submitted, at whichever venue. $1 to $4 are what `submittedOrReachOf` makes.
 */
export const submittedOrReached = `e.organisation_id = $1
  AND CASE WHEN $4 THEN e.submitted_by = $2 ELSE venues.may_act(e.venue_id, $1, $2, $3) END`;

/** What `reachOf` makes, and whether the member is an organiser. */
export const submittedOrReachOf = (member: Member): unknown[] => [
  ...reachOf(member),
  member.role === 'organiser',
];
