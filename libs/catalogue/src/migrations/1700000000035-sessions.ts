import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What goes on inside an event and who has a part in it, and who runs events. */
export class Sessions1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue.sessions (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES catalogue.events (id) ON DELETE CASCADE,
        date_id uuid NOT NULL REFERENCES catalogue.event_dates (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL,
        title text NOT NULL,
        abstract text,
        type text NOT NULL DEFAULT 'talk',
        track text,
        room text,
        local_start timestamp NOT NULL,
        local_end timestamp NOT NULL,
        time_zone text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        capacity int,
        stream_url text,
        materials jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT sessions_type CHECK (type IN ('talk', 'workshop', 'break')),
        CONSTRAINT sessions_order CHECK (ends_at > starts_at),
        CONSTRAINT sessions_capacity CHECK (capacity BETWEEN 1 AND 1000000),
        CONSTRAINT sessions_materials CHECK (jsonb_typeof(materials) = 'array'),
        CONSTRAINT sessions_one_in_a_room
          EXCLUDE USING gist (event_id WITH =, lower(room) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (room IS NOT NULL)
          DEFERRABLE
      );
      CREATE INDEX sessions_of_event ON catalogue.sessions (event_id, starts_at, id);
      CREATE INDEX sessions_of_date ON catalogue.sessions (date_id);

      CREATE TABLE catalogue.participants (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES catalogue.events (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        email citext,
        type text NOT NULL,
        role text,
        bio text,
        company text,
        job_title text,
        image_url text,
        social jsonb NOT NULL DEFAULT '{}',
        featured boolean NOT NULL DEFAULT false,
        public boolean NOT NULL DEFAULT true,
        sponsor_tier text,
        silent boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'invited',
        note text,
        responded_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT participants_type
          CHECK (type IN ('speaker', 'sponsor', 'organizer', 'exhibitor', 'panelist', 'volunteer', 'attendee')),
        CONSTRAINT participants_status CHECK (status IN ('invited', 'confirmed', 'declined', 'cancelled')),
        CONSTRAINT participants_social CHECK (jsonb_typeof(social) = 'object')
      );
      CREATE INDEX participants_of_event ON catalogue.participants (event_id, name, id);
      CREATE INDEX participants_by_email ON catalogue.participants (email);
      CREATE UNIQUE INDEX participants_once ON catalogue.participants (event_id, email, type) WHERE status <> 'cancelled';

      CREATE TABLE catalogue.participant_mails (
        organisation_id uuid NOT NULL,
        mailed_to bytea NOT NULL,
        mailed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX participant_mails_of_organisation ON catalogue.participant_mails (organisation_id, mailed_at);
      COMMENT ON TABLE catalogue.participant_mails IS 'Invitations mailed within a day, which count whatever became of the participants';
      COMMENT ON COLUMN catalogue.participant_mails.mailed_to IS 'Keyed hash of the address';

      CREATE TABLE catalogue.session_participants (
        session_id uuid NOT NULL REFERENCES catalogue.sessions (id) ON DELETE CASCADE,
        participant_id uuid NOT NULL REFERENCES catalogue.participants (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (session_id, participant_id)
      );
      CREATE INDEX sessions_of_participant ON catalogue.session_participants (participant_id);

      CREATE TABLE catalogue.facilitators (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX facilitators_of_organisation ON catalogue.facilitators (organisation_id, name, id);

      CREATE TABLE catalogue.event_facilitators (
        event_id uuid NOT NULL REFERENCES catalogue.events (id) ON DELETE CASCADE,
        facilitator_id uuid NOT NULL REFERENCES catalogue.facilitators (id),
        organisation_id uuid NOT NULL,
        position int NOT NULL,
        PRIMARY KEY (event_id, facilitator_id)
      );
      CREATE INDEX events_of_facilitator ON catalogue.event_facilitators (facilitator_id);

      CREATE VIEW catalogue.v_sessions AS
        SELECT id, event_id, date_id, organisation_id, title, abstract, type, track, room, local_start, local_end, time_zone,
               starts_at, ends_at, capacity, stream_url, materials, created_at
          FROM catalogue.sessions;
      CREATE VIEW catalogue.v_participants AS
        SELECT id, event_id, organisation_id, name, email, type, role, status, bio, company, job_title, image_url, social,
               featured, public, sponsor_tier, silent, created_at, note, responded_at
          FROM catalogue.participants;
      CREATE VIEW catalogue.v_session_participants AS
        SELECT session_id, participant_id, position FROM catalogue.session_participants;
      CREATE VIEW catalogue.v_event_facilitators AS
        SELECT l.event_id, f.id, f.organisation_id, f.name, l.position
          FROM catalogue.event_facilitators l JOIN catalogue.facilitators f ON f.id = l.facilitator_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW catalogue.v_event_facilitators, catalogue.v_session_participants, catalogue.v_participants, catalogue.v_sessions;
      DROP TABLE catalogue.event_facilitators, catalogue.facilitators, catalogue.session_participants, catalogue.participant_mails, catalogue.participants,
                 catalogue.sessions;
    `);
  }
}
