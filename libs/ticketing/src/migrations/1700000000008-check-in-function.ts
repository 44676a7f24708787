import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One scan at a door, in or out, in one call: decides, admits no more often than the ticket allows, records the
 * attempt and answers; the same scan again has its first answer, unless that was taken back. NULL when the ticket is
 * not there, or not at a door of the caller's: nothing is locked then.
 */
const checkIn = `
  CREATE FUNCTION ticketing.check_in(scan jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    ticket ticketing.tickets;
    recorded ticketing.scans;
    done record;
    undone boolean;
  BEGIN
    SELECT t.* INTO ticket FROM ticketing.tickets t JOIN catalogue.v_events e ON e.id = t.event_id
     WHERE t.id = (scan ->> 'ticketId')::uuid AND t.organisation_id = (scan ->> 'organisationId')::uuid
       AND ticketing.may_scan(e.venue_id, e.submitted_by, t.organisation_id, (scan ->> 'userId')::uuid, scan ->> 'role',
                              (scan ->> 'allVenues')::boolean)
       FOR UPDATE OF t;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;

    SELECT * INTO done FROM ticketing.record_scan(ticket, scan);
    ticket := done.ticket;
    recorded := done.recorded;
    undone := recorded.undone_at IS NOT NULL;
    IF done.moved <> 0 THEN
      PERFORM ticketing.move_inside(ticket.date_id, ticketing.shard_of(ticket.id), done.moved);
    END IF;

    RETURN jsonb_build_object(
      'admitted', recorded.admitted AND NOT undone, 'reason', CASE WHEN undone THEN 'undone' ELSE recorded.reason END,
      'entry', CASE WHEN NOT undone THEN recorded.entry END,
      'firstAdmittedAt', CASE WHEN recorded.reason = 'already_used' THEN platform.iso(ticket.first_admitted_at) END,
      'ticketId', ticket.id, 'ticketStatus', ticket.status,
      'ticketTypeId', ticket.ticket_type_id,
      'ticketTypeName', (SELECT name FROM catalogue.v_ticket_types y WHERE y.id = ticket.ticket_type_id),
      'eventId', ticket.event_id, 'dateId', ticket.date_id,
      'holder', (SELECT jsonb_build_object('id', u.id, 'firstName', coalesce(ticket.attendee_first_name, u.first_name),
                                           'lastName', coalesce(ticket.attendee_last_name, u.last_name))
                   FROM identity.v_users u WHERE u.id = ticket.holder_id),
      'occupancy', jsonb_build_object(
        'inside', (SELECT coalesce(sum(o.inside), 0)::int FROM ticketing.occupancy o WHERE o.date_id = ticket.date_id),
        'capacity', (SELECT s.capacity FROM ticketing.date_stock s WHERE s.date_id = ticket.date_id)));
  END $$;
`;

export class CheckInFunction1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(checkIn);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ticketing.check_in');
  }
}
