import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';

const args = process.argv.slice(2);
const soak = args.includes('--soak');

// Whatever goes wrong before the tests are counted is a failure, too.
let counted = { passed: 0, failed: 1, skipped: 0 };
process.on('exit', () => {
  const { passed, failed, skipped } = counted;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
});

await prepare();
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const child = spawn(
  process.execPath,
  [jest, '--config', path.join(root, 'jest.config.cjs'), ...args.filter((arg) => arg !== '--soak')],
  {
    cwd: root,
    // A closed stdin: nothing may wait for a person.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'test', ...(soak ? { SOAK: '1' } : {}) },
  },
);
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
child.on('message', (message) => (counted = message));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
