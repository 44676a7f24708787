import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No reference to the ticket: its lock is taken by whoever cancels it, who then waits for the chooser's. `during` is
 * the session's time when it was chosen: one that is moved later stays chosen.
 */
const table = `
  CREATE TABLE ticketing.session_selections (
    holder_id uuid NOT NULL,
    session_id uuid NOT NULL REFERENCES ticketing.session_stock (session_id),
    ticket_id uuid NOT NULL,
    date_id uuid NOT NULL,
    event_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    during tstzrange NOT NULL,
    PRIMARY KEY (holder_id, session_id),
    CONSTRAINT session_selections_one_at_a_time EXCLUDE USING gist (holder_id WITH =, event_id WITH =, during WITH &&)
  );
  CREATE INDEX session_selections_of_session ON ticketing.session_selections (session_id);
  CREATE INDEX session_selections_of_ticket ON ticketing.session_selections (ticket_id);
  COMMENT ON TABLE ticketing.session_selections IS 'Sessions that ticket holders have chosen, each on a live ticket of its date';
`;

/**
 * Replaces what somebody has chosen of an event, all or none. Who chooses and who takes a ticket away take the
 * chooser's lock, then the counters in ascending order; what became of ticket or session meanwhile is seen after that.
 */
const choose = `
  CREATE FUNCTION ticketing.chooser_key(chooser uuid, of_event uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT hashtextextended(chooser::text || of_event::text, 1)
  $$;

  CREATE FUNCTION ticketing.choose_sessions(chooser uuid, of_event uuid, chosen uuid[]) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    line record;
    wanting uuid[] := '{}';
    refusal jsonb;
    written int;
  BEGIN
    PERFORM pg_advisory_xact_lock(ticketing.chooser_key(chooser, of_event));
    IF EXISTS (SELECT FROM unnest(chosen) AS w (id) WHERE NOT EXISTS (
                 SELECT FROM catalogue.v_sessions s JOIN catalogue.v_event_dates d ON d.id = s.date_id AND d.status = 'active'
                  WHERE s.id = w.id AND s.event_id = of_event)) THEN
      RETURN jsonb_build_object('outcome', 'unknown');
    END IF;
    IF cardinality(chosen) > 0 AND NOT EXISTS (SELECT FROM ticketing.tickets t
                    WHERE t.holder_id = chooser AND t.event_id = of_event AND t.status IN ('confirmed', 'checked_in')
                      AND ticketing.shown_to(chooser, t.order_id)) THEN
      RETURN jsonb_build_object('outcome', 'ticket_required');
    END IF;
    SELECT array_agg(s.id ORDER BY s.starts_at, s.id) INTO wanting FROM catalogue.v_sessions s
     WHERE s.id = ANY (chosen) AND s.ends_at <= now()
       AND NOT EXISTS (SELECT FROM ticketing.session_selections x WHERE x.holder_id = chooser AND x.session_id = s.id);
    IF wanting IS NOT NULL THEN
      RETURN jsonb_build_object('outcome', 'over', 'sessions', wanting);
    END IF;
    SELECT ARRAY[a.id, b.id] INTO wanting FROM catalogue.v_sessions a
      JOIN catalogue.v_sessions b ON (a.starts_at, a.id) < (b.starts_at, b.id)
                                 AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
     WHERE a.id = ANY (chosen) AND b.id = ANY (chosen) ORDER BY a.starts_at, a.id, b.starts_at, b.id LIMIT 1;
    IF FOUND THEN
      RETURN jsonb_build_object('outcome', 'overlap', 'sessions', wanting);
    END IF;

    wanting := '{}';
    BEGIN
      FOR line IN SELECT c.id, sum(c.n)::int AS n FROM (
                    SELECT session_id AS id, -1 AS n FROM ticketing.session_selections WHERE holder_id = chooser AND event_id = of_event
                     UNION ALL SELECT w.id, 1 FROM unnest(chosen) AS w (id)) c
                   GROUP BY c.id HAVING sum(c.n) <> 0 ORDER BY c.id LOOP
        UPDATE ticketing.session_stock SET taken = taken + line.n
         WHERE session_id = line.id AND (line.n < 0 OR capacity IS NULL OR taken + line.n <= capacity);
        IF NOT FOUND THEN
          wanting := wanting || line.id;
        END IF;
      END LOOP;
      IF cardinality(wanting) > 0 THEN
        -- One without a counter was deleted meanwhile.
        refusal := CASE WHEN (SELECT count(*) FROM ticketing.session_stock c WHERE c.session_id = ANY (wanting)) = cardinality(wanting)
                        THEN jsonb_build_object('outcome', 'full', 'sessions', wanting)
                        ELSE jsonb_build_object('outcome', 'unknown') END;
        RAISE EXCEPTION USING ERRCODE = 'BX001';
      END IF;
      DELETE FROM ticketing.session_selections WHERE holder_id = chooser AND event_id = of_event;
      INSERT INTO ticketing.session_selections (holder_id, session_id, ticket_id, date_id, event_id, organisation_id, during)
      SELECT chooser, s.id, held.id, s.date_id, s.event_id, s.organisation_id, tstzrange(s.starts_at, s.ends_at)
        FROM catalogue.v_sessions s
       CROSS JOIN LATERAL (SELECT t.id FROM ticketing.tickets t
                            WHERE t.holder_id = chooser AND t.date_id = s.date_id AND t.status IN ('confirmed', 'checked_in')
                              AND ticketing.shown_to(chooser, t.order_id) ORDER BY t.id LIMIT 1) held
       WHERE s.id = ANY (chosen) AND s.event_id = of_event;
      GET DIAGNOSTICS written = ROW_COUNT;
      IF written <> cardinality(chosen) THEN
        refusal := jsonb_build_object('outcome', 'ticket_required');
        RAISE EXCEPTION USING ERRCODE = 'BX001';
      END IF;
    EXCEPTION
      WHEN SQLSTATE 'BX001' THEN
        RETURN refusal;
      WHEN exclusion_violation THEN
        RETURN jsonb_build_object('outcome', 'overlap', 'sessions', chosen);
    END;
    RETURN jsonb_build_object('outcome', 'chosen');
  END $$;
`;

/** Tickets, still locked as they were, are about to leave their holder: what hangs on them goes to another ticket of the date, or is free. */
const release = `
  CREATE FUNCTION ticketing.release_sessions(of_tickets uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    line record;
  BEGIN
    PERFORM pg_advisory_xact_lock(c.chooser) FROM (
      SELECT DISTINCT ticketing.chooser_key(t.holder_id, t.event_id) AS chooser FROM ticketing.tickets t
       WHERE t.id = ANY (of_tickets) ORDER BY 1) c;
    UPDATE ticketing.session_selections s SET ticket_id = other.ticket_id
      FROM (SELECT x.holder_id, x.session_id,
                   (SELECT t.id FROM ticketing.tickets t
                     WHERE t.holder_id = x.holder_id AND t.date_id = x.date_id AND t.id <> ALL (of_tickets)
                       AND t.status NOT IN ('cancelled', 'refunded') AND ticketing.shown_to(x.holder_id, t.order_id)
                     ORDER BY t.id LIMIT 1) AS ticket_id
              FROM ticketing.session_selections x WHERE x.ticket_id = ANY (of_tickets)) other
     WHERE s.holder_id = other.holder_id AND s.session_id = other.session_id AND other.ticket_id IS NOT NULL;
    FOR line IN SELECT s.session_id, count(*)::int AS n FROM ticketing.session_selections s
                 WHERE s.ticket_id = ANY (of_tickets) GROUP BY 1 ORDER BY 1 LOOP
      UPDATE ticketing.session_stock c SET taken = c.taken - line.n WHERE c.session_id = line.session_id;
    END LOOP;
    DELETE FROM ticketing.session_selections s WHERE s.ticket_id = ANY (of_tickets);
  END $$;
`;

export class SessionSelections1700000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [table, choose, release]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.release_sessions, ticketing.choose_sessions, ticketing.chooser_key;
      DROP TABLE ticketing.session_selections;
    `);
  }
}
