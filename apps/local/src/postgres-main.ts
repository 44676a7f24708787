import { rmSync } from 'node:fs';
import { startEmbeddedPostgres } from './embedded-postgres.js';

// The embedded server as a process of its own. It stops when its stdin closes, so that nobody can leave it behind,
// and with --temporary takes its folder with it.
const folder = process.argv.at(-1) ?? '';
const temporary = process.argv.includes('--temporary');

try {
  const server = await startEmbeddedPostgres({ dataDir: folder, log: (line) => console.error(line) });
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= server.stop().then(() => {
      if (temporary) rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdin.on('end', stop).on('close', stop).resume();
  console.log(JSON.stringify({ url: server.url }));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
