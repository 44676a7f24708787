import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '#libs/platform';
import { CannotStart } from '../cannot-start.js';
import { command } from '../command.js';
import type { DemoSummary } from '../demo/summary.js';
import { playStory } from '../demo-story/index.js';
import { holderOf } from '../instance-lock.js';

const PATIENCE_MS = 5000;
const about = {
  usage: 'npm run demo',
  does: "Plays the product's main job, call by call, over HTTP against a running server.",
};

// Whoever reads no further (`npm run demo | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await command(about, async () => {
  const { DATA_DIR } = loadConfig(process.env);
  const demo = readDemo(DATA_DIR);
  if (!/^pk_test_/.test(demo.stripe.publishableKey))
    throw new CannotStart('STRIPE_PUBLISHABLE_KEY: the demo pays with test cards and needs a test key');
  await assertReady(demo);
  console.log(`The main job, end to end, at ${demo.baseUrl}`);
  await playStory(demo, (line) => console.log(line));
  console.log('\nDone.');
});

function readDemo(dataDir: string): DemoSummary {
  const file = path.join(dataDir, 'demo.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoSummary;
  } catch {
    throw new CannotStart(
      holderOf(dataDir)
        ? `The server of DATA_DIR ${dataDir} was started without the demo: start it again with DEMO=true, then try again`
        : `${file} is not there: start a server with npm start and the same DATA_DIR (and DEMO=true beside DATABASE_URL)`,
    );
  }
}

/** @throws CannotStart unless a server answers that has the demo */
async function assertReady({ baseUrl, accounts }: DemoSummary): Promise<void> {
  const ready = await answers(`${baseUrl}/health/ready`);
  if (!ready?.ok)
    throw new CannotStart(`No server answers at ${baseUrl}: start it with npm start, then try again`);
  const signIn = await answers(`${baseUrl}/api/auth/login`, accounts.operator);
  if (signIn?.status === 401) {
    throw new CannotStart(
      `The server at ${baseUrl} was started without the demo: start it again with DEMO=true, then try again`,
    );
  }
}

async function answers(url: string, body?: unknown): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  } catch {
    return undefined;
  }
}
