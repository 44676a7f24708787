import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Gallery1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA media;

      CREATE TABLE media.files (
        name text PRIMARY KEY,
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'stored',
        stored_at timestamptz NOT NULL DEFAULT now(),
        unused_since timestamptz,
        CONSTRAINT files_kind CHECK (kind IN ('cover', 'gallery')),
        CONSTRAINT files_state CHECK (state IN ('stored', 'kept', 'removing'))
      );
      CREATE INDEX files_unsettled ON media.files (stored_at)
        WHERE state = 'removing' OR (state = 'stored' AND kind = 'gallery');
      COMMENT ON TABLE media.files IS 'Written before the file itself, so that a file nothing uses can be found after any crash';

      CREATE TABLE media.guest_invites (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        event_id uuid NOT NULL,
        name text NOT NULL,
        email citext,
        mailed_to bytea,
        max_uploads int NOT NULL,
        uploads int NOT NULL DEFAULT 0,
        nonce bytea NOT NULL,
        token_hash bytea NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT guest_invites_marked CHECK (email IS NULL OR mailed_to IS NOT NULL),
        CONSTRAINT guest_invites_max CHECK (max_uploads BETWEEN 1 AND 1000),
        CONSTRAINT guest_invites_quota CHECK (uploads BETWEEN 0 AND max_uploads)
      );
      CREATE INDEX guest_invites_of_event ON media.guest_invites (event_id, id);
      CREATE INDEX guest_invites_mailed ON media.guest_invites (organisation_id, created_at) WHERE mailed_to IS NOT NULL;
      CREATE INDEX guest_invites_to ON media.guest_invites (mailed_to) WHERE mailed_to IS NOT NULL;
      COMMENT ON COLUMN media.guest_invites.mailed_to IS 'Keyed hash of the address: mails to it are counted, and it is found, when it is forgotten';
      COMMENT ON COLUMN media.guest_invites.token_hash IS 'SHA-256 of what the token is known by (jti); that is made of the nonce and our key, and kept nowhere';

      CREATE TABLE media.items (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        event_id uuid NOT NULL,
        uploader_id uuid,
        guest_id uuid REFERENCES media.guest_invites (id),
        status text NOT NULL,
        caption text,
        picture text NOT NULL REFERENCES media.files (name),
        thumbnail text NOT NULL REFERENCES media.files (name),
        width int NOT NULL,
        height int NOT NULL,
        taken_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT items_status CHECK (status IN ('pending', 'approved', 'hidden')),
        CONSTRAINT items_by_one CHECK ((uploader_id IS NULL) <> (guest_id IS NULL)),
        CONSTRAINT items_size CHECK (width > 0 AND height > 0)
      );
      CREATE INDEX items_of_event ON media.items (event_id, id);
      CREATE INDEX items_of_uploader ON media.items (uploader_id, event_id) WHERE uploader_id IS NOT NULL;
      CREATE INDEX items_of_guest ON media.items (guest_id) WHERE guest_id IS NOT NULL;
      CREATE UNIQUE INDEX items_picture ON media.items (picture);
      CREATE UNIQUE INDEX items_thumbnail ON media.items (thumbnail);

      CREATE VIEW media.v_guest_invites AS SELECT id, email FROM media.guest_invites;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA media CASCADE');
  }
}
