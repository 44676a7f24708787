import type { Member } from '#libs/platform';

/** Whoever stands at a door, as the functions of the database know them. */
export const atDoor = ({ userId, organisationId, role, allVenues }: Member) => ({
  userId,
  organisationId,
  role,
  allVenues,
});

/** The same as $1 to $4 of a query. */
export const atDoorParameters = ({ organisationId, userId, role, allVenues }: Member): unknown[] => [
  organisationId,
  userId,
  role,
  allVenues,
];

/** SQL over `e` (v_events) and $1 to $4: its doors are the member's. */
export const ownDoor = `e.organisation_id = $1 AND ticketing.may_scan(e.venue_id, e.submitted_by, $1, $2, $3, $4)`;
