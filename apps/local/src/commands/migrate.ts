import { checkDatabase, loadConfig } from '#libs/platform';
import { migrateDatabase } from '../../../../ormconfig.js';
import { command } from '../command.js';
import { withDatabase } from '../with-database.js';

const about = { usage: 'npm run migrate', does: 'Brings the database up to date.' };

await command(about, () =>
  withDatabase(loadConfig(process.env), async (url) => {
    await checkDatabase(url);
    await migrateDatabase(url);
    console.log('The database is up to date');
  }),
);
