import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '#libs/platform';
import { CannotStart } from '../cannot-start.js';
import { command } from '../command.js';
import type { DemoSummary } from '../demo/summary.js';
import { playStory } from '../demo-story/index.js';

/** The product's main job, played over HTTP against a running server. */
await command(async () => {
  const { DATA_DIR } = loadConfig(process.env);
  const demo = readDemo(path.join(DATA_DIR, 'demo.json'));
  if (!/^pk_test_/.test(demo.stripe.publishableKey))
    throw new CannotStart('STRIPE_PUBLISHABLE_KEY: the demo pays with test cards and needs a test key');
  if (!(await isReady(demo.baseUrl)))
    throw new CannotStart(`No server answers at ${demo.baseUrl}: start it with npm start, then try again`);
  console.log(`The main job, end to end, at ${demo.baseUrl}`);
  await playStory(demo, (line) => console.log(line));
  console.log('\nDone.');
});

function readDemo(file: string): DemoSummary {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoSummary;
  } catch {
    throw new CannotStart(
      `${file} is not there: start a server with npm start and the same DATA_DIR (and DEMO=true beside DATABASE_URL)`,
    );
  }
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/health/ready`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
