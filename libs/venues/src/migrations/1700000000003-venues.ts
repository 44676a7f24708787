import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Venues1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA venues;

      CREATE TABLE venues.venues (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        city text,
        address text,
        time_zone text NOT NULL,
        capacity int,
        exclusive_dates boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT venues_capacity CHECK (capacity BETWEEN 1 AND 1000000)
      );
      CREATE INDEX venues_of_organisation ON venues.venues (organisation_id, name);

      CREATE TABLE venues.assignments (
        venue_id uuid NOT NULL REFERENCES venues.venues (id),
        user_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (venue_id, user_id)
      );
      COMMENT ON TABLE venues.assignments IS 'Venues of members whose membership does not reach all of them';

      CREATE VIEW venues.v_venues AS SELECT id, organisation_id, name, city, time_zone, address FROM venues.venues;

      CREATE FUNCTION venues.may_act(venue uuid, of_organisation uuid, by_user uuid, all_venues boolean) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM venues.venues v
                        WHERE v.id = venue AND v.organisation_id = of_organisation
                          AND (all_venues OR EXISTS (SELECT FROM venues.assignments a WHERE a.venue_id = v.id AND a.user_id = by_user)))
      $$;
      COMMENT ON FUNCTION venues.may_act IS 'Whether a member reaches a venue: the ownership rule of every operator and door query';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA venues CASCADE');
  }
}
