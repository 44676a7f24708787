import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells every process that there are places again of what may be known as sold out, or that its sale is over, with the
 * commit. See `ScarcePlaces`.
 *
 * Only who names `capacity` or `closed` is looked at: whoever gives places back sets `capacity` to what it is. A trigger
 * that looks at every update would cost each order more than its update does.
 */
export class ToldPlaces1700000000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ticketing.tell_of_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'stock' THEN
          PERFORM pg_notify('boxoffice_places', NEW.ticket_type_id || ' ' || NEW.date_id);
        ELSE
          PERFORM pg_notify('boxoffice_places', NEW.date_id::text);
        END IF;
        RETURN NULL;
      END $$;
    `);
    for (const table of ['stock', 'date_stock'])
      await runner.query(`
        CREATE TRIGGER tell_of_places AFTER UPDATE OF capacity, closed ON ticketing.${table} FOR EACH ROW
          WHEN (OLD.capacity <= OLD.held + OLD.sold
                AND (NEW.capacity IS NULL OR NEW.capacity > NEW.held + NEW.sold OR NEW.closed))
          EXECUTE FUNCTION ticketing.tell_of_places();
        COMMENT ON COLUMN ticketing.${table}.capacity IS
          'Null = unlimited. Named by every update that gives places back, so that they are told of';
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stock', 'date_stock'])
      await runner.query(`DROP TRIGGER tell_of_places ON ticketing.${table}`);
    await runner.query('DROP FUNCTION ticketing.tell_of_places');
  }
}
