import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildDocuments } from '../../../api/src/openapi/documents.js';
import { command } from '../command.js';
import { eventsDocument, withEventsTable } from '../event-catalogue.js';
import { withApp } from '../with-app.js';

const about = {
  usage: 'npm run openapi -- [--check]',
  does: "Writes openapi/*.json and README.md's events from the code; --check says whether they are as the code says.",
  options: { check: { type: 'boolean' } },
} as const;

await command(about, ({ check }) =>
  withApp(async (app) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    mkdirSync('openapi', { recursive: true });
    const documents = Object.entries({ ...buildDocuments(app, version), events: eventsDocument(version) });
    const files = [
      ...documents.map(([name, document]) => ({
        file: `openapi/${name}.json`,
        text: `${JSON.stringify(document, null, 2)}\n`,
      })),
      { file: 'README.md', text: withEventsTable(readFileSync('README.md', 'utf8')) },
    ];
    let stale = 0;
    for (const { file, text } of files) {
      if (!check) writeFileSync(file, text);
      else if (committed(file) !== text) {
        console.error(`${file} is not what the code says: run npm run openapi`);
        stale += 1;
      }
    }
    if (stale > 0) process.exitCode = 1;
    else console.log(`${documents.length} documents ${check ? 'are as the code says' : 'written'}`);
  }),
);

function committed(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
