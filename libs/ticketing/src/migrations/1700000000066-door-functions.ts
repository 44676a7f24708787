import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands at a door, what it asks of a ticket, and the people behind it. */
const doors = `
  CREATE FUNCTION ticketing.may_scan(venue uuid, submitter uuid, of_organisation uuid, by_user uuid, as_role text, all_venues boolean)
  RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN as_role = 'organiser' THEN submitter IS NOT DISTINCT FROM by_user
                ELSE venues.may_act(venue, of_organisation, by_user, all_venues) END
  $$;
  COMMENT ON FUNCTION ticketing.may_scan IS 'Whether a member stands at the doors of an event: organisers at those of their own';

  CREATE TYPE ticketing.door AS (
    called_off boolean, opens_at timestamptz, closes_at timestamptz, entries_allowed int, scan_points text[]);

  CREATE FUNCTION ticketing.door_of(of_date uuid, of_type uuid) RETURNS SETOF ticketing.door LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT e.status = 'cancelled' OR d.status = 'cancelled',
           d.starts_at - make_interval(mins => e.doors_open_minutes), coalesce(d.last_entry_at, d.ends_at),
           CASE WHEN y.allow_reentry THEN y.reentry_limit + 1 ELSE 1 END, y.accepted_scan_points
      FROM catalogue.v_event_dates d JOIN catalogue.v_events e ON e.id = d.event_id
      JOIN catalogue.v_ticket_types y ON y.id = of_type
     WHERE d.id = of_date
  $$;

  CREATE FUNCTION ticketing.move_inside(of_date uuid, of_shard int, by_people int) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF by_people > 0 THEN
      INSERT INTO ticketing.occupancy AS o (date_id, shard, inside) VALUES (of_date, of_shard, by_people)
      ON CONFLICT (date_id, shard) DO UPDATE SET inside = o.inside + by_people;
    ELSIF by_people < 0 THEN
      UPDATE ticketing.occupancy o SET inside = o.inside + by_people WHERE o.date_id = of_date AND o.shard = of_shard;
    END IF;
  END $$;

  CREATE FUNCTION ticketing.shard_of(ticket uuid) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT get_byte(uuid_send(ticket), 15) & 15
  $$;
`;

/**
 * What a scan does to a ticket that the caller has locked: the same scan again is its first answer; else it is
 * decided, a good one counts, and either is recorded. What a device decided offline is judged at the moment it
 * was scanned. The caller moves the people inside by \`moved\`: one row each online, in ascending order for a batch.
 */
const recordScan = `
  CREATE FUNCTION ticketing.record_scan(
    INOUT ticket ticketing.tickets, scan jsonb, OUT recorded ticketing.scans, OUT is_repeat boolean, OUT moved int)
  LANGUAGE plpgsql AS $$
  DECLARE
    door ticketing.door;
    offline boolean := scan ->> 'decision' IS NOT NULL;
    happened timestamptz := CASE WHEN offline THEN (scan ->> 'scannedAt')::timestamptz ELSE now() END;
    leaves boolean := coalesce(scan ->> 'direction', 'in') = 'out';
    refused text;
    before uuid;
  BEGIN
    moved := 0;
    is_repeat := false;
    IF scan ->> 'deviceId' IS NOT NULL AND scan ->> 'scannedAt' IS NOT NULL THEN
      SELECT * INTO recorded FROM ticketing.scans s
       WHERE s.ticket_id = ticket.id AND s.device_id = scan ->> 'deviceId' AND s.scanned_at = (scan ->> 'scannedAt')::timestamptz
         AND s.code_hash = scan ->> 'codeHash' AND s.direction = CASE WHEN leaves THEN 'out' ELSE 'in' END;
      IF FOUND THEN
        is_repeat := true;
        RETURN;
      END IF;
    END IF;

    SELECT * INTO door FROM ticketing.door_of(ticket.date_id, ticket.ticket_type_id);
    refused := CASE
      WHEN scan ->> 'decision' = 'denied' THEN 'denied_offline'
      WHEN NOT (scan ->> 'genuine')::boolean THEN 'invalid_qr'
      WHEN door.called_off AND NOT leaves THEN 'event_cancelled'
      WHEN scan ->> 'codeHash' <> '' AND (scan ->> 'generation')::int IS DISTINCT FROM ticket.generation THEN 'superseded_qr'
      WHEN ticket.status IN ('cancelled', 'refunded') AND NOT leaves THEN 'ticket_cancelled'
      WHEN ticket.status = 'transfer_pending' AND NOT leaves THEN 'transfer_pending'
      WHEN ticket.status = 'frozen' AND NOT leaves THEN 'payment_disputed'
      WHEN (scan ->> 'eventId')::uuid IS DISTINCT FROM ticket.event_id AND scan ->> 'eventId' IS NOT NULL THEN 'wrong_event'
      WHEN (scan ->> 'dateId')::uuid IS DISTINCT FROM ticket.date_id AND scan ->> 'dateId' IS NOT NULL THEN 'wrong_date'
      WHEN leaves THEN CASE WHEN NOT ticket.inside THEN 'not_inside' END
      WHEN ticket.inside OR ticket.entries >= door.entries_allowed THEN 'already_used'
      WHEN happened < door.opens_at THEN 'too_early'
      WHEN happened > door.closes_at THEN 'too_late'
      WHEN door.scan_points IS NOT NULL AND (scan ->> 'scanPoint' = ANY (door.scan_points)) IS NOT TRUE THEN 'scan_point_not_accepted'
    END;

    IF refused IS NULL AND leaves THEN
      UPDATE ticketing.tickets t SET inside = false WHERE t.id = ticket.id RETURNING t.* INTO ticket;
      moved := -1;
    ELSIF refused IS NULL THEN
      UPDATE ticketing.tickets t
         SET status = 'checked_in', entries = t.entries + 1, entries_allowed = door.entries_allowed, inside = true,
             first_admitted_at = coalesce(t.first_admitted_at, happened)
       WHERE t.id = ticket.id RETURNING t.* INTO ticket;
      moved := 1;
    END IF;
    IF moved <> 0 THEN
      INSERT INTO platform.outbox (name, key, payload)
      VALUES (CASE WHEN leaves THEN 'ticket.checked-out' ELSE 'ticket.checked-in' END, ticket.id::text,
              ticketing.ticket_payload(ticket) || jsonb_build_object('entry', ticket.entries, 'scanPoint', scan ->> 'scanPoint'));
    END IF;
    IF offline AND refused = 'already_used' THEN
      SELECT s.id INTO before FROM ticketing.scans s
       WHERE s.ticket_id = ticket.id AND s.direction = 'in' AND s.admitted AND s.undone_at IS NULL ORDER BY s.entry DESC LIMIT 1;
    END IF;

    INSERT INTO ticketing.scans (id, organisation_id, event_id, date_id, ticket_id, direction, admitted, reason, entry, scanned_by,
                                 manual_reason, scan_point, device_id, scanned_at, code_hash, decision, conflict, conflicts_with)
    VALUES (platform.uuid_v7(), ticket.organisation_id, ticket.event_id, ticket.date_id, ticket.id,
            CASE WHEN leaves THEN 'out' ELSE 'in' END, refused IS NULL, refused, CASE WHEN refused IS NULL THEN ticket.entries END,
            (scan ->> 'userId')::uuid, scan ->> 'manualReason', scan ->> 'scanPoint', scan ->> 'deviceId',
            (scan ->> 'scannedAt')::timestamptz, scan ->> 'codeHash', scan ->> 'decision',
            coalesce(refused IS NOT NULL AND scan ->> 'decision' = 'admitted', false), before)
    RETURNING * INTO recorded;
  END $$;
`;

/**
 * Records what a device decided while it was offline, all of it or nothing. What comes first to us counts: the
 * admission uploaded later is a conflict, whatever the clocks of the devices say. Tickets are locked in ascending
 * order before anything is written, and the shards of people inside in ascending order after all of it. A ticket
 * that we do not know, or of another event, is recorded, too. NULL when the event is not one of the caller's.
 */
const batch = `
  CREATE FUNCTION ticketing.record_offline_scans(batch jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    member uuid := (batch ->> 'userId')::uuid;
    event record;
    ticket ticketing.tickets;
    line record;
    done record;
    scan jsonb;
    refused text;
    outcome text;
    answers jsonb[] := '{}';
    moves jsonb[] := '{}';
  BEGIN
    SELECT e.id, e.organisation_id INTO event FROM catalogue.v_events e
     WHERE e.id = (batch ->> 'eventId')::uuid AND e.organisation_id = (batch ->> 'organisationId')::uuid
       AND ticketing.may_scan(e.venue_id, e.submitted_by, e.organisation_id, member, batch ->> 'role', (batch ->> 'allVenues')::boolean);
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    SELECT s.nth - 1 AS nth, CASE WHEN s.at > now() THEN 'future' ELSE 'past' END AS why INTO line
      FROM (SELECT nth, (one ->> 'scannedAt')::timestamptz AS at
              FROM jsonb_array_elements(batch -> 'scans') WITH ORDINALITY AS scans(one, nth)) s
     WHERE s.at > now() + interval '5 minutes' OR s.at < now() - interval '30 days' ORDER BY s.nth LIMIT 1;
    IF FOUND THEN
      RETURN jsonb_build_object('nth', line.nth, 'why', line.why);
    END IF;

    PERFORM FROM ticketing.tickets t
      WHERE t.id IN (SELECT (one ->> 'ticketId')::uuid FROM jsonb_array_elements(batch -> 'scans') AS scans(one))
        AND t.organisation_id = event.organisation_id
        AND EXISTS (SELECT FROM catalogue.v_events e
                     WHERE e.id = t.event_id
                       AND ticketing.may_scan(e.venue_id, e.submitted_by, e.organisation_id, member, batch ->> 'role',
                                              (batch ->> 'allVenues')::boolean))
      ORDER BY t.id FOR UPDATE OF t;

    FOR line IN SELECT one, nth FROM jsonb_array_elements(batch -> 'scans') WITH ORDINALITY AS scans(one, nth)
                 ORDER BY (one ->> 'ticketId')::uuid, (one ->> 'scannedAt')::timestamptz, one ->> 'direction', nth LOOP
      scan := line.one || jsonb_build_object('userId', member, 'deviceId', batch -> 'deviceId');
      refused := NULL;
      SELECT t.* INTO ticket FROM ticketing.tickets t
       WHERE t.id = (scan ->> 'ticketId')::uuid AND t.organisation_id = event.organisation_id;
      IF NOT FOUND THEN
        refused := 'unknown_ticket';
      ELSIF ticket.event_id <> event.id THEN
        SELECT CASE WHEN ticketing.may_scan(e.venue_id, e.submitted_by, e.organisation_id, member, batch ->> 'role',
                                            (batch ->> 'allVenues')::boolean) THEN 'wrong_event' ELSE 'unknown_ticket' END
          INTO refused FROM catalogue.v_events e WHERE e.id = ticket.event_id;
      END IF;

      IF refused IS NOT NULL THEN
        INSERT INTO ticketing.scans AS s (id, organisation_id, event_id, date_id, ticket_id, unknown_ticket_id, direction, admitted, reason,
                                          scanned_by, scan_point, device_id, scanned_at, code_hash, decision, conflict)
        VALUES (platform.uuid_v7(), event.organisation_id, event.id, CASE WHEN refused = 'wrong_event' THEN ticket.date_id END,
                CASE WHEN refused = 'wrong_event' THEN ticket.id END,
                CASE WHEN refused <> 'wrong_event' THEN (scan ->> 'ticketId')::uuid END,
                scan ->> 'direction', false, refused, member, scan ->> 'scanPoint', scan ->> 'deviceId',
                (scan ->> 'scannedAt')::timestamptz, scan ->> 'codeHash', scan ->> 'decision',
                refused = 'unknown_ticket' OR scan ->> 'decision' = 'admitted')
        ON CONFLICT DO NOTHING
        RETURNING CASE WHEN s.conflict THEN 'conflict' ELSE 'accepted' END INTO outcome;
        answers := answers || jsonb_build_object('nth', line.nth, 'result', coalesce(outcome, 'duplicate'), 'reason', refused,
                                                 'firstAdmittedAt', NULL);
        outcome := NULL;
        CONTINUE;
      END IF;

      SELECT * INTO done FROM ticketing.record_scan(ticket, scan);
      outcome := CASE WHEN done.is_repeat THEN 'duplicate' WHEN (done.recorded).conflict THEN 'conflict' ELSE 'accepted' END;
      refused := CASE WHEN (done.recorded).undone_at IS NOT NULL THEN 'undone' ELSE (done.recorded).reason END;
      IF done.is_repeat AND (done.recorded).decision IS NULL THEN
        -- We had decided, and the device never heard of it.
        outcome := CASE WHEN (done.recorded).admitted = (scan ->> 'decision' = 'admitted') THEN 'duplicate' ELSE 'conflict' END;
        UPDATE ticketing.scans s SET decision = scan ->> 'decision', conflict = (outcome = 'conflict') WHERE s.id = (done.recorded).id;
        refused := coalesce(refused, CASE WHEN outcome = 'conflict' THEN 'denied_offline' END);
      END IF;
      IF done.moved <> 0 THEN
        moves := moves || jsonb_build_object('date', ticket.date_id, 'shard', ticketing.shard_of(ticket.id), 'moved', done.moved);
      END IF;
      answers := answers || jsonb_build_object('nth', line.nth, 'result', outcome, 'reason', refused, 'firstAdmittedAt',
        CASE WHEN refused = 'already_used' THEN platform.iso((done.ticket).first_admitted_at) END);
      outcome := NULL;
    END LOOP;

    FOR line IN SELECT (one ->> 'date')::uuid AS date, (one ->> 'shard')::int AS shard, sum((one ->> 'moved')::int)::int AS people
                  FROM unnest(moves) one GROUP BY 1, 2 ORDER BY 1, 2 LOOP
      PERFORM ticketing.move_inside(line.date, line.shard, line.people);
    END LOOP;
    RETURN (SELECT jsonb_build_object('answers', jsonb_agg(one ORDER BY (one ->> 'nth')::int)) FROM unnest(answers) one);
  END $$;
`;

/** Takes the last entry of a ticket back, and the way out that followed it. NULL when the ticket is not the caller's. */
const undo = `
  CREATE FUNCTION ticketing.undo_check_in(wish jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    ticket ticketing.tickets;
    venue uuid;
  BEGIN
    SELECT t.* INTO ticket FROM ticketing.tickets t JOIN catalogue.v_events e ON e.id = t.event_id
     WHERE t.id = (wish ->> 'ticketId')::uuid AND t.organisation_id = (wish ->> 'organisationId')::uuid
       AND ticketing.may_scan(e.venue_id, e.submitted_by, t.organisation_id, (wish ->> 'userId')::uuid, wish ->> 'role',
                              (wish ->> 'allVenues')::boolean)
       FOR UPDATE OF t;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    SELECT e.venue_id INTO venue FROM catalogue.v_events e WHERE e.id = ticket.event_id;
    IF ticket.entries = 0 THEN
      RETURN jsonb_build_object('outcome', 'not_checked_in');
    END IF;
    UPDATE ticketing.scans s SET undone_at = now(), undone_by = (wish ->> 'userId')::uuid
     WHERE s.ticket_id = ticket.id AND s.admitted AND s.undone_at IS NULL AND s.entry = ticket.entries;
    UPDATE ticketing.tickets t
       SET entries = t.entries - 1, inside = false,
           first_admitted_at = CASE WHEN t.entries > 1 THEN t.first_admitted_at END,
           status = CASE WHEN t.entries = 1 AND t.status = 'checked_in' THEN 'confirmed' ELSE t.status END,
           frozen_from = CASE WHEN t.entries = 1 AND t.frozen_from = 'checked_in' THEN 'confirmed' ELSE t.frozen_from END
     WHERE t.id = ticket.id;
    PERFORM ticketing.move_inside(ticket.date_id, ticketing.shard_of(ticket.id), CASE WHEN ticket.inside THEN -1 ELSE 0 END);
    RETURN jsonb_build_object('outcome', 'undone', 'entry', ticket.entries, 'venueId', venue,
                              'occupancy', jsonb_build_object(
      'inside', (SELECT coalesce(sum(o.inside), 0)::int FROM ticketing.occupancy o WHERE o.date_id = ticket.date_id),
      'capacity', (SELECT s.capacity FROM ticketing.date_stock s WHERE s.date_id = ticket.date_id)));
  END $$;
`;

/** One use of a perk: the next number of a ticket's, while there is one. NULL when the ticket is not the caller's. */
const redeem = `
  CREATE FUNCTION ticketing.redeem_perk(wish jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    ticket ticketing.tickets;
    perk record;
    about record;
    used int;
    refused text;
  BEGIN
    SELECT t.* INTO ticket FROM ticketing.tickets t JOIN catalogue.v_events e ON e.id = t.event_id
     WHERE t.id = (wish ->> 'ticketId')::uuid AND t.organisation_id = (wish ->> 'organisationId')::uuid
       AND ticketing.may_scan(e.venue_id, e.submitted_by, t.organisation_id, (wish ->> 'userId')::uuid, wish ->> 'role',
                              (wish ->> 'allVenues')::boolean)
       FOR UPDATE OF t;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    SELECT e.status = 'cancelled' OR d.status = 'cancelled' AS called_off INTO about
      FROM catalogue.v_events e JOIN catalogue.v_event_dates d ON d.id = ticket.date_id
     WHERE e.id = ticket.event_id;
    -- Held until the end: an operator who takes it away at this moment finds it redeemed, or is the first.
    SELECT p.id, p.quantity INTO perk FROM catalogue.v_perks p
     WHERE p.id = (wish ->> 'perkId')::uuid AND p.ticket_type_id = ticket.ticket_type_id FOR KEY SHARE;
    IF NOT FOUND THEN
      RETURN jsonb_build_object('unknown', true);
    END IF;

    SELECT r.allowed - r.nth INTO used FROM ticketing.perk_redemptions r
     WHERE r.ticket_id = ticket.id AND r.perk_id = perk.id AND r.device_id = wish ->> 'deviceId'
       AND r.redeemed_at = (wish ->> 'redeemedAt')::timestamptz;
    IF FOUND THEN
      RETURN jsonb_build_object('redeemed', true, 'remaining', used);
    END IF;

    SELECT count(*)::int INTO used FROM ticketing.perk_redemptions r WHERE r.ticket_id = ticket.id AND r.perk_id = perk.id;
    refused := CASE
      WHEN about.called_off THEN 'event_cancelled'
      WHEN ticket.status IN ('cancelled', 'refunded') THEN 'ticket_cancelled'
      WHEN ticket.status = 'transfer_pending' THEN 'transfer_pending'
      WHEN ticket.status = 'frozen' THEN 'payment_disputed'
      WHEN used >= perk.quantity THEN 'used_up'
    END;
    IF refused IS NULL THEN
      INSERT INTO ticketing.perk_redemptions (id, organisation_id, ticket_id, perk_id, nth, allowed, redeemed_by, device_id, redeemed_at)
      VALUES (platform.uuid_v7(), ticket.organisation_id, ticket.id, perk.id, used + 1, perk.quantity, (wish ->> 'userId')::uuid,
              wish ->> 'deviceId', (wish ->> 'redeemedAt')::timestamptz);
      used := used + 1;
    END IF;
    RETURN jsonb_build_object('redeemed', refused IS NULL, 'reason', refused, 'remaining', greatest(perk.quantity - used, 0));
  END $$;
`;

export class DoorFunctions1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [doors, recordScan, batch, undo, redeem]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.redeem_perk, ticketing.undo_check_in, ticketing.record_offline_scans, ticketing.record_scan,
                    ticketing.shard_of, ticketing.move_inside, ticketing.door_of, ticketing.may_scan;
      DROP TYPE ticketing.door;
    `);
  }
}
