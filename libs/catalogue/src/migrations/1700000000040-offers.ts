import type { MigrationInterface, QueryRunner } from 'typeorm';

const vouchers = `
  CREATE TABLE catalogue.vouchers (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    event_id uuid REFERENCES catalogue.events (id) ON DELETE CASCADE,
    name text NOT NULL,
    code text NOT NULL,
    folded_code text NOT NULL,
    discount_type text NOT NULL,
    discount_value int NOT NULL,
    currency char(3),
    max_uses int,
    max_uses_per_customer int,
    valid_from timestamptz,
    valid_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT vouchers_code CHECK (code ~ '^\\S{1,50}$'),
    CONSTRAINT vouchers_discount CHECK (
      (discount_type = 'PERCENTAGE' AND discount_value BETWEEN 1 AND 100)
      OR (discount_type = 'FIXED' AND discount_value BETWEEN 1 AND 99999999)),
    CONSTRAINT vouchers_currency CHECK ((discount_type = 'FIXED') = (currency IS NOT NULL)),
    CONSTRAINT vouchers_max_uses CHECK (max_uses BETWEEN 1 AND 1000000),
    CONSTRAINT vouchers_max_uses_per_customer CHECK (max_uses_per_customer BETWEEN 1 AND 1000000),
    CONSTRAINT vouchers_validity CHECK (valid_until > valid_from)
  );
  CREATE UNIQUE INDEX vouchers_code_once ON catalogue.vouchers (organisation_id, folded_code);
  CREATE INDEX vouchers_of_organisation ON catalogue.vouchers (organisation_id, name, id);
  CREATE INDEX vouchers_of_event ON catalogue.vouchers (event_id);
`;

const passes = `
  CREATE TABLE catalogue.pass_templates (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    credits int NOT NULL,
    price_pence int NOT NULL,
    currency char(3) NOT NULL,
    expiry_days int NOT NULL DEFAULT 0,
    event_ids uuid[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pass_templates_credits CHECK (credits BETWEEN 1 AND 10000),
    CONSTRAINT pass_templates_price CHECK (price_pence BETWEEN 0 AND 99999999),
    CONSTRAINT pass_templates_expiry CHECK (expiry_days BETWEEN 0 AND 3650)
  );
  CREATE INDEX pass_templates_of_organisation ON catalogue.pass_templates (organisation_id, name, id);
  COMMENT ON COLUMN catalogue.pass_templates.event_ids IS
    'Empty = good for all events. One that was deleted stays named, else a pass for it alone would be good for all';
`;

const admissionRules = `
  CREATE TABLE catalogue.admission_rule_groups (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    restricts boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX admission_rule_groups_owner ON catalogue.admission_rule_groups (id, organisation_id);
  CREATE INDEX admission_rule_groups_of_organisation ON catalogue.admission_rule_groups (organisation_id, name, id);

  CREATE TABLE catalogue.admission_rules (
    group_id uuid NOT NULL REFERENCES catalogue.admission_rule_groups (id) ON DELETE CASCADE,
    position int NOT NULL,
    has_tag text,
    min_bookings int,
    discount_percent int NOT NULL,
    PRIMARY KEY (group_id, position),
    CONSTRAINT admission_rules_condition CHECK (has_tag IS NOT NULL OR min_bookings IS NOT NULL),
    CONSTRAINT admission_rules_min_bookings CHECK (min_bookings BETWEEN 1 AND 100000),
    CONSTRAINT admission_rules_discount CHECK (discount_percent BETWEEN 0 AND 100)
  );
`;

const ticketProfiles = `
  CREATE TABLE catalogue.ticket_profiles (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    opens_days_before int,
    closes_minutes_before int,
    visibility text NOT NULL DEFAULT 'public',
    access_code text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ticket_profiles_visibility CHECK (visibility IN ('public', 'hidden', 'access_code')),
    CONSTRAINT ticket_profiles_access_code CHECK ((visibility = 'access_code') = (access_code IS NOT NULL)),
    CONSTRAINT ticket_profiles_opens CHECK (opens_days_before BETWEEN 0 AND 3650),
    CONSTRAINT ticket_profiles_closes CHECK (closes_minutes_before BETWEEN 0 AND 5256000),
    CONSTRAINT ticket_profiles_window CHECK (opens_days_before * 1440 > closes_minutes_before)
  );
  CREATE UNIQUE INDEX ticket_profiles_owner ON catalogue.ticket_profiles (id, organisation_id);
  CREATE INDEX ticket_profiles_of_organisation ON catalogue.ticket_profiles (organisation_id, name, id);
`;

// With the organisation in the key, a type can only name what is its own organisation's.
const links = `
  ALTER TABLE catalogue.ticket_types
    ADD CONSTRAINT ticket_types_admission_rule_group_fkey FOREIGN KEY (admission_rule_group_id, organisation_id)
      REFERENCES catalogue.admission_rule_groups (id, organisation_id),
    ADD CONSTRAINT ticket_types_ticket_profile_fkey FOREIGN KEY (ticket_profile_id, organisation_id)
      REFERENCES catalogue.ticket_profiles (id, organisation_id);
  CREATE INDEX ticket_types_of_admission_rule_group ON catalogue.ticket_types (admission_rule_group_id)
    WHERE admission_rule_group_id IS NOT NULL;
  CREATE INDEX ticket_types_of_ticket_profile ON catalogue.ticket_types (ticket_profile_id)
    WHERE ticket_profile_id IS NOT NULL;
`;

const views = `
  CREATE VIEW catalogue.v_vouchers AS
    SELECT id, organisation_id, event_id, name, code, folded_code, discount_type, discount_value, currency, max_uses,
           max_uses_per_customer, valid_from, valid_until
      FROM catalogue.vouchers;
  CREATE VIEW catalogue.v_pass_templates AS
    SELECT id, organisation_id, name, credits, price_pence, currency, expiry_days, event_ids FROM catalogue.pass_templates;
  CREATE VIEW catalogue.v_admission_rule_groups AS
    SELECT g.id, g.organisation_id, g.name, g.restricts,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('hasTag', r.has_tag, 'minBookings', r.min_bookings,
                                                         'discountPercent', r.discount_percent) ORDER BY r.position), '[]')
              FROM catalogue.admission_rules r WHERE r.group_id = g.id) AS rules
      FROM catalogue.admission_rule_groups g;
  CREATE VIEW catalogue.v_ticket_profiles AS
    SELECT id, organisation_id, name, opens_days_before, closes_minutes_before, visibility, access_code
      FROM catalogue.ticket_profiles;
`;

/** What else operators offer and on which terms: vouchers, passes, admission rules, access profiles. */
export class Offers1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [vouchers, passes, admissionRules, ticketProfiles, links, views])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW catalogue.v_vouchers, catalogue.v_pass_templates, catalogue.v_admission_rule_groups, catalogue.v_ticket_profiles;
      DROP INDEX catalogue.ticket_types_of_admission_rule_group, catalogue.ticket_types_of_ticket_profile;
      ALTER TABLE catalogue.ticket_types
        DROP CONSTRAINT ticket_types_admission_rule_group_fkey, DROP CONSTRAINT ticket_types_ticket_profile_fkey;
      DROP TABLE catalogue.vouchers, catalogue.pass_templates, catalogue.admission_rules, catalogue.admission_rule_groups,
                 catalogue.ticket_profiles;
    `);
  }
}
