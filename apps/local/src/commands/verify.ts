import { checkDatabase, loadConfig } from '#libs/platform';
import { command } from '../command.js';
import { invariants } from '../invariants.js';
import { verifyInvariants } from '../verify-invariants.js';
import { withDatabase } from '../with-database.js';

await command(() =>
  withDatabase(loadConfig(process.env), async (url) => {
    await checkDatabase(url);
    const violations = await verifyInvariants(url);
    for (const { invariant, rows } of violations) {
      console.error(`VIOLATED  ${invariant}: ${rows.length} rows, e.g. ${JSON.stringify(rows[0])}`);
    }
    if (violations.length > 0) process.exitCode = 1;
    else console.log(`All ${invariants.length} invariants hold`);
  }),
);
