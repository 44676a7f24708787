import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildDocuments } from '../../../api/src/openapi/documents.js';
import { command } from '../command.js';
import { withApp } from '../with-app.js';

/** Writes openapi/*.json from the code; with --check says whether they are what the code says. */
await command(() =>
  withApp(async (app) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    mkdirSync('openapi', { recursive: true });
    for (const [name, document] of Object.entries(buildDocuments(app, version))) {
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
