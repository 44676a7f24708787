import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One scan at a door, in one call: decides, admits at most once, records the attempt and answers.
 * NULL when the ticket is not there, or not at a door of the caller's.
 */
const checkIn = `
  CREATE FUNCTION ticketing.check_in(scan jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    ticket ticketing.tickets;
    event catalogue.v_events;
    event_date catalogue.v_event_dates;
    earlier ticketing.scans;
    refused text;
    member uuid := (scan ->> 'userId')::uuid;
  BEGIN
    SELECT t.* INTO ticket FROM ticketing.tickets t
     WHERE t.id = (scan ->> 'ticketId')::uuid AND t.organisation_id = (scan ->> 'organisationId')::uuid
       FOR UPDATE;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    SELECT * INTO event FROM catalogue.v_events e WHERE e.id = ticket.event_id;
    SELECT * INTO event_date FROM catalogue.v_event_dates d WHERE d.id = ticket.date_id;
    IF (CASE WHEN scan ->> 'role' = 'organiser' THEN event.submitted_by IS DISTINCT FROM member
             ELSE NOT venues.may_act(event.venue_id, ticket.organisation_id, member, (scan ->> 'allVenues')::boolean) END) THEN
      RETURN NULL;
    END IF;

    IF scan ->> 'deviceId' IS NOT NULL AND scan ->> 'scannedAt' IS NOT NULL THEN
      SELECT * INTO earlier FROM ticketing.scans s
       WHERE s.ticket_id = ticket.id AND s.device_id = scan ->> 'deviceId' AND s.scanned_at = (scan ->> 'scannedAt')::timestamptz
         AND s.code_hash = scan ->> 'codeHash';
    END IF;

    IF earlier.id IS NULL THEN
      refused := CASE
        WHEN NOT (scan ->> 'genuine')::boolean THEN 'invalid_qr'
        WHEN event.status = 'cancelled' OR event_date.status = 'cancelled' THEN 'event_cancelled'
        WHEN (scan ->> 'generation')::int IS DISTINCT FROM ticket.generation AND scan ->> 'manualReason' IS NULL THEN 'superseded_qr'
        WHEN ticket.status IN ('cancelled', 'refunded') THEN 'ticket_cancelled'
        WHEN ticket.status = 'transfer_pending' THEN 'transfer_pending'
        WHEN ticket.status = 'frozen' THEN 'payment_disputed'
        WHEN (scan ->> 'eventId')::uuid IS DISTINCT FROM ticket.event_id AND scan ->> 'eventId' IS NOT NULL THEN 'wrong_event'
        WHEN (scan ->> 'dateId')::uuid IS DISTINCT FROM ticket.date_id AND scan ->> 'dateId' IS NOT NULL THEN 'wrong_date'
        WHEN ticket.entries > 0 THEN 'already_used'
        WHEN now() < event_date.starts_at - make_interval(mins => event.doors_open_minutes) THEN 'too_early'
        WHEN now() > coalesce(event_date.last_entry_at, event_date.ends_at) THEN 'too_late'
      END;

      IF refused IS NULL THEN
        UPDATE ticketing.tickets t SET status = 'checked_in', entries = t.entries + 1, first_admitted_at = now()
         WHERE t.id = ticket.id RETURNING t.* INTO ticket;
        INSERT INTO platform.outbox (name, key, payload)
        VALUES ('ticket.checked-in', ticket.id::text,
                ticketing.ticket_payload(ticket) || jsonb_build_object('entry', ticket.entries, 'scanPoint', scan ->> 'scanPoint'));
        INSERT INTO ticketing.occupancy AS o (date_id, shard, inside)
        VALUES (ticket.date_id, get_byte(uuid_send(ticket.id), 15) & 15, 1)
        ON CONFLICT (date_id, shard) DO UPDATE SET inside = o.inside + 1;
      END IF;

      INSERT INTO ticketing.scans (id, organisation_id, event_id, ticket_id, admitted, reason, entry, scanned_by, manual_reason,
                                   scan_point, device_id, scanned_at, code_hash)
      VALUES (platform.uuid_v7(), ticket.organisation_id, ticket.event_id, ticket.id, refused IS NULL, refused,
              CASE WHEN refused IS NULL THEN ticket.entries END, member, scan ->> 'manualReason', scan ->> 'scanPoint',
              scan ->> 'deviceId', (scan ->> 'scannedAt')::timestamptz, scan ->> 'codeHash')
      RETURNING * INTO earlier;
    END IF;

    RETURN jsonb_build_object(
      'admitted', earlier.admitted, 'reason', earlier.reason, 'entry', earlier.entry,
      'firstAdmittedAt', CASE WHEN earlier.reason = 'already_used' THEN platform.iso(ticket.first_admitted_at) END,
      'ticketId', ticket.id, 'ticketStatus', ticket.status,
      'ticketTypeId', ticket.ticket_type_id,
      'ticketTypeName', (SELECT name FROM catalogue.v_ticket_types y WHERE y.id = ticket.ticket_type_id),
      'eventId', ticket.event_id, 'dateId', ticket.date_id,
      'holder', (SELECT jsonb_build_object('id', u.id, 'firstName', coalesce(ticket.attendee_first_name, u.first_name),
                                           'lastName', coalesce(ticket.attendee_last_name, u.last_name))
                   FROM identity.v_users u WHERE u.id = ticket.holder_id),
      'inside', (SELECT coalesce(sum(inside), 0)::int FROM ticketing.occupancy o WHERE o.date_id = ticket.date_id),
      'capacity', (SELECT capacity FROM ticketing.date_stock s WHERE s.date_id = ticket.date_id));
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
