import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fail, prepare, root } from './prepare.mjs';

const steps = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint', '.', '--max-warnings', '0'],
  types: ['tsc', '-p', 'tsconfig.json', '--noEmit'],
  boundaries: ['depcruise', 'apps', 'libs', 'ormconfig.ts', '--config', '.dependency-cruiser.cjs'],
  unit: ['jest', '--config', 'jest.unit.config.cjs'],
};

await prepare({ build: false });
const failed = [];
for (const [name, [program, ...args]] of Object.entries(steps)) {
  const began = performance.now();
  const { status } = spawnSync(path.join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? '✓' : '✗'} ${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) fail(`check failed: ${failed.join(', ')}`);
