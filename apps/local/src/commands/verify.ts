import { checkDatabase, loadConfig } from '#libs/platform';
import { assertMigrated } from '../../../api/src/assert-migrated.js';
import { command } from '../command.js';
import { invariants } from '../invariants/index.js';
import { verifyInvariants } from '../verify-invariants.js';
import { withDatabase } from '../with-database.js';

const about = {
  usage: 'npm run verify',
  does: 'Checks the invariants on the database, and prints each row that breaks one.',
};

await command(about, () =>
  withDatabase(loadConfig(process.env), async (url) => {
    await checkDatabase(url);
    await assertMigrated(url);
    const violations = await verifyInvariants(url);
    for (const { invariant, rows } of violations) {
      console.error(`VIOLATED  ${invariant}: ${rows.length} rows, e.g. ${JSON.stringify(rows[0])}`);
    }
    if (violations.length > 0) process.exitCode = 1;
    else console.log(`All ${invariants.length} invariants hold`);
  }),
);
