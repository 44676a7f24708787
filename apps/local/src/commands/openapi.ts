import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadConfig } from '#libs/platform';
import { createApp } from '../../../api/src/create-app.js';
import { buildDocuments } from '../../../api/src/openapi/documents.js';
import { command } from '../command.js';
import { withDatabase } from '../with-database.js';

/** Writes openapi/*.json from the code; with --check says whether they are what the code says. */
await command(() =>
  withDatabase(loadConfig(process.env), async (url) => {
    const unused = {
      STRIPE_SECRET_KEY: 'sk_test_unused',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_unused',
      STRIPE_WEBHOOK_SECRET: 'whsec_unused',
    };
    const config = loadConfig({
      ...unused,
      ...process.env,
      DATABASE_URL: url,
      SECRET_KEY: '0'.repeat(64),
      LOG_LEVEL: 'error',
    });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const app = await createApp(config, { api: true, worker: false });
    const documents = buildDocuments(app, version);
    await app.close();
    mkdirSync('openapi', { recursive: true });
    for (const [name, document] of Object.entries(documents)) {
      const file = `openapi/${name}.json`;
      const text = `${JSON.stringify(document, null, 2)}\n`;
      if (!process.argv.includes('--check')) writeFileSync(file, text);
      else if (readFileSync(file, 'utf8') !== text) {
        console.error(`${file} is not what the code says: run npm run openapi`);
        process.exitCode = 1;
      }
    }
  }),
);
