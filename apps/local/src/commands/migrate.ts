import { checkDatabase, loadConfig } from '#libs/platform';
import { migrateDatabase } from '../../../../ormconfig.js';
import { command } from '../command.js';
import { withDatabase } from '../with-database.js';

await command(() =>
  withDatabase(loadConfig(process.env), async (url) => {
    await checkDatabase(url);
    await migrateDatabase(url);
    console.log('The database is up to date');
  }),
);
