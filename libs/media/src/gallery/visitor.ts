import type { Guest, Principal } from '#libs/platform';

/** Somebody with an account; `storefront` is the organisation (primary key) whose app they stand in, or null. */
export interface AccountVisitor {
  kind: 'account';
  principal: Principal;
  storefront: string | null;
}

/** Who comes to a gallery: by an account, or by a guest's invite. */
export type Visitor = AccountVisitor | { kind: 'guest'; guest: Guest };

/** $1 to $6 of a statement about what a visitor may see. */
export function admittedOf(visitor: Visitor): unknown[] {
  if (visitor.kind === 'guest') return [null, null, null, false, false, visitor.guest.guestId];
  const { principal, storefront } = visitor;
  const { userId, organisationId = null, role, allVenues } = principal;
  return [userId, storefront, organisationId, role === 'organiser', allVenues, null];
}

const holds = `EXISTS (
  SELECT FROM ticketing.v_tickets t
   WHERE t.holder_id = $1::uuid AND t.event_id = e.id AND t.status NOT IN ('cancelled', 'refunded')
     AND ticketing.shown_to($1, t.order_id))`;

/** SQL over `e` (v_events), of an admitted visitor: they hold a live ticket of the event, or are its guest. Members look only. */
export const maySend = `($6::uuid IS NOT NULL OR ${holds})`;

/**
 * SQL over `e` (v_events): the visitor holds a live ticket of the event, is of its organisation and reaches it, or is
 * its guest. The casts tell PostgreSQL what a parameter is that is null.
 */
export const admitted = `($2::uuid IS NULL OR e.organisation_id = $2) AND (
  ${holds}
  OR (e.organisation_id = $3::uuid
      AND CASE WHEN $4::boolean THEN e.submitted_by = $1 ELSE venues.may_act(e.venue_id, $3, $1, $5::boolean) END)
  OR EXISTS (SELECT FROM media.guest_invites g
              WHERE g.id = $6::uuid AND g.event_id = e.id AND g.revoked_at IS NULL AND g.expires_at > now()))`;
