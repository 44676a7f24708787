import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened in an organisation, numbered without gaps: what is told to the outside is read from here. */
export class News1700000000175 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA automation;

      CREATE TABLE automation.sequences (
        organisation_id uuid PRIMARY KEY,
        last bigint NOT NULL,
        CONSTRAINT sequences_last CHECK (last > 0)
      );
      COMMENT ON TABLE automation.sequences IS
        'The last number of each organisation. Taken in the transaction that writes the news: whoever sees a number sees all before it';

      CREATE TABLE automation.news (
        organisation_id uuid NOT NULL,
        sequence bigint NOT NULL,
        message_id bigint NOT NULL,
        name text NOT NULL,
        event_id uuid,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        payload jsonb NOT NULL,
        PRIMARY KEY (organisation_id, sequence),
        CONSTRAINT news_of_message UNIQUE (message_id)
      );
      CREATE INDEX news_of_event ON automation.news (event_id, sequence);
      CREATE INDEX news_by_time ON automation.news (organisation_id, occurred_at);
      CREATE INDEX news_by_age ON automation.news (recorded_at);
      COMMENT ON TABLE automation.news IS 'Domain events as they are told to the outside; kept 30 days';
      COMMENT ON COLUMN automation.news.event_id IS 'The gig it is about, if it is about one';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA automation CASCADE');
  }
}
