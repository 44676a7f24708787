import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notifications;

      CREATE TABLE notifications.mails (
        id uuid PRIMARY KEY,
        organisation_id uuid,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        message_id text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        attempts int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CONSTRAINT mails_status CHECK (status IN ('pending', 'sent', 'refused', 'dropped')),
        CONSTRAINT mails_sent CHECK ((status = 'sent') = (sent_at IS NOT NULL))
      );
      CREATE INDEX mails_of_subject ON notifications.mails (subject_id, kind);
      COMMENT ON TABLE notifications.mails IS 'Whom a mail goes to and what it says is looked up when it is sent, and not kept';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notifications CASCADE');
  }
}
