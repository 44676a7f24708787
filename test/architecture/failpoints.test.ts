import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FAILPOINTS } from '#libs/platform';
import { deaths } from '../support/deaths.js';

const root = path.resolve(__dirname, '../..');
const ITSELF = 'libs/platform/src/failpoints/failpoints.ts';

const sources = ['libs', 'apps'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== ITSELF)
    .map((file) => readFileSync(path.join(root, file), 'utf8')),
);
const reached = sources.flatMap((text) =>
  [...text.matchAll(/\breach\('([^']+)'\)/g)].map(([, name]) => name),
);

describe('the named points', () => {
  it.each(FAILPOINTS)('%s is somewhere in the code', (point) => {
    expect(sources.some((text) => text.includes(`'${point}'`))).toBe(true);
  });

  it('are those that the code reaches, and every one has a process that dies there', () => {
    expect(reached.length).toBeGreaterThan(30);
    expect(reached.filter((name) => !FAILPOINTS.some((point) => point === name))).toEqual([]);
    expect(Object.keys(deaths).sort()).toEqual([...FAILPOINTS].sort());
  });
});
