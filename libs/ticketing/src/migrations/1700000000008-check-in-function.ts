import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQL over `t` (tickets), `e` (v_events) and a `scan`: its ticket, at a door of whoever scans it. */
const atOwnDoor = (
  scan: string,
) => `t.id = (${scan} ->> 'ticketId')::uuid AND t.organisation_id = (${scan} ->> 'organisationId')::uuid
       AND ticketing.may_scan(e.venue_id, e.submitted_by, t.organisation_id, (${scan} ->> 'userId')::uuid, ${scan} ->> 'role',
                              (${scan} ->> 'allVenues')::boolean)`;

/** SQL of what a door is told of the variables `ticket`, `recorded` and `undone`, but for the people inside. */
const told = `
      'admitted', recorded.admitted AND NOT undone, 'reason', CASE WHEN undone THEN 'undone' ELSE recorded.reason END,
      'entry', CASE WHEN NOT undone THEN recorded.entry END,
      'firstAdmittedAt', CASE WHEN recorded.reason = 'already_used' THEN platform.iso(ticket.first_admitted_at) END,
      'ticketId', ticket.id, 'ticketStatus', ticket.status,
      'ticketTypeId', ticket.ticket_type_id,
      'ticketTypeName', (SELECT name FROM catalogue.v_ticket_types y WHERE y.id = ticket.ticket_type_id),
      'eventId', ticket.event_id, 'dateId', ticket.date_id,
      'holder', (SELECT jsonb_build_object('id', u.id, 'firstName', coalesce(ticket.attendee_first_name, u.first_name),
                                           'lastName', coalesce(ticket.attendee_last_name, u.last_name))
                   FROM identity.v_users u WHERE u.id = ticket.holder_id)`;

/** SQL of the people inside on a date. */
const occupancyOf = (date: string) => `jsonb_build_object(
        'inside', (SELECT coalesce(sum(o.inside), 0)::int FROM ticketing.occupancy o WHERE o.date_id = ${date}),
        'capacity', (SELECT s.capacity FROM ticketing.date_stock s WHERE s.date_id = ${date}))`;

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
     WHERE ${atOwnDoor('scan')}
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

    RETURN jsonb_build_object(${told},
      'occupancy', ${occupancyOf('ticket.date_id')});
  END $$;
`;

/**
 * Scans of different tickets that arrived together, in one call and one commit: answers as of `check_in`, in their order.
 * Tickets are locked in ascending order, then the shards of people inside. An error fails all of them; nobody waits long
 * for a lock that keeps only some of them: they are recorded singly, then.
 */
const checkInTogether = `
  CREATE FUNCTION ticketing.check_in_together(scans jsonb) RETURNS jsonb LANGUAGE plpgsql SET lock_timeout = '1s' AS $$
  DECLARE
    line record;
    done record;
    ticket ticketing.tickets;
    recorded ticketing.scans;
    undone boolean;
    answers jsonb[] := '{}';
    moves jsonb[] := '{}';
  BEGIN
    FOR line IN SELECT s.nth, s.scan, t AS ticket
                  FROM jsonb_array_elements(scans) WITH ORDINALITY AS s(scan, nth)
                  JOIN ticketing.tickets t ON t.id = (s.scan ->> 'ticketId')::uuid
                  JOIN catalogue.v_events e ON e.id = t.event_id
                 WHERE ${atOwnDoor('s.scan')}
                 ORDER BY t.id FOR UPDATE OF t LOOP
      SELECT * INTO done FROM ticketing.record_scan(line.ticket, line.scan);
      ticket := done.ticket;
      recorded := done.recorded;
      undone := recorded.undone_at IS NOT NULL;
      IF done.moved <> 0 THEN
        moves := moves || jsonb_build_object('date', ticket.date_id, 'shard', ticketing.shard_of(ticket.id), 'moved', done.moved);
      END IF;
      answers := answers || jsonb_build_object('nth', line.nth, 'answer', jsonb_build_object(${told}));
    END LOOP;
    FOR line IN SELECT (one ->> 'date')::uuid AS date, (one ->> 'shard')::int AS shard, sum((one ->> 'moved')::int)::int AS people
                  FROM unnest(moves) one GROUP BY 1, 2 ORDER BY 1, 2 LOOP
      PERFORM ticketing.move_inside(line.date, line.shard, line.people);
    END LOOP;
    RETURN (
      WITH told AS (SELECT (one ->> 'nth')::int AS nth, one -> 'answer' AS answer, (one #>> '{answer,dateId}')::uuid AS date
                      FROM unnest(answers) one),
           inside AS MATERIALIZED (SELECT d.date, ${occupancyOf('d.date')} AS occupancy FROM (SELECT DISTINCT date FROM told) d)
      SELECT jsonb_agg(t.answer || jsonb_build_object('occupancy', i.occupancy) ORDER BY n)
        FROM generate_series(1, jsonb_array_length(scans)) n LEFT JOIN told t ON t.nth = n LEFT JOIN inside i ON i.date = t.date);
  END $$;
`;

export class CheckInFunction1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [checkIn, checkInTogether]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ticketing.check_in_together, ticketing.check_in');
  }
}
