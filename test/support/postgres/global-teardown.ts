import { once } from 'node:events';
import type { TestServer } from './global-setup.js';

export default async function tearDown(): Promise<void> {
  const server = (globalThis as { boxofficeTestServer?: TestServer }).boxofficeTestServer;
  if (server === undefined || server.exitCode !== null) return;
  const gone = once(server, 'exit');
  server.stdin.end();
  await gone;
}
