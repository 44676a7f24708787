import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['organisations', 'users', 'memberships', 'sessions'];

/**
 * Whoever keeps an offer is told of changes to its organisation, and whoever keeps who is signed in of changes to that, by
 * the user's primary key. A sign-in changes nothing that is kept, and tells nobody.
 */
export class ToldIdentity1700000000188 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER tell_of_change AFTER UPDATE ON identity.organisations
        FOR EACH ROW EXECUTE FUNCTION platform.tell_of_change('boxoffice_changes', 'id');
      CREATE TRIGGER tell_of_change AFTER UPDATE ON identity.users
        FOR EACH ROW WHEN (OLD.email::text IS DISTINCT FROM NEW.email::text)
        EXECUTE FUNCTION platform.tell_of_change('boxoffice_users', 'id');
      CREATE TRIGGER tell_of_change AFTER UPDATE OR DELETE ON identity.memberships
        FOR EACH ROW EXECUTE FUNCTION platform.tell_of_change('boxoffice_users', 'user_id');
      CREATE TRIGGER tell_of_change AFTER UPDATE OR DELETE ON identity.sessions
        FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND OLD.expires_at > now())
        EXECUTE FUNCTION platform.tell_of_change('boxoffice_users', 'user_id');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TRIGGER tell_of_change ON identity.${table}`);
  }
}
