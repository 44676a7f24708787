import type { Member } from '#libs/platform';

/**
 * SQL over `e` (v_events): the event is one that the member may look at. $1 to $4 are what `reachOf` makes: the
 * organisation, the user, whether all venues are theirs, and whether they are an organiser, who has what they submitted.
 */
export const reachable = `e.organisation_id = $1
  AND CASE WHEN $4 THEN e.submitted_by = $2 ELSE venues.may_act(e.venue_id, $1, $2, $3) END`;

export const reachOf = (member: Member): unknown[] => [
  member.organisationId,
  member.userId,
  member.allVenues,
  member.role === 'organiser',
];
