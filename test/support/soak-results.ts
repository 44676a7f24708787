import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { until } from './race.js';
import { seed, soak } from './sizes.js';

export interface SoakResult {
  /** What was thrown at it. */
  sizes: Record<string, number>;
  /** What came of it. */
  outcome: Record<string, number | string>;
  postgres: string;
}

interface Kept extends SoakResult {
  date: string;
  seed: number;
  seconds: number;
  cores: number;
  node: string;
}

const folder = path.resolve(__dirname, '../../bench/results');
const file = path.join(folder, 'soak.json');
const lock = path.join(folder, '.soak.lock');

/** Keeps a soak's figures under their name, in place of the last ones. Without SOAK they are not worth keeping. */
export async function keepFigures(name: string, began: number, result: SoakResult): Promise<void> {
  if (!soak) return;
  mkdirSync(folder, { recursive: true });
  await until('the results are free', takeLock);
  try {
    const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>) : {};
    all[name] = {
      date: new Date().toISOString().slice(0, 10),
      seed,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      ...result,
      cores: cpus().length,
      node: process.versions.node,
    };
    const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
    write(file, `${JSON.stringify(sorted, null, 2)}\n`);
    write(path.join(folder, 'soak.md'), table(sorted));
  } finally {
    rmdirSync(lock);
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function write(target: string, text: string): void {
  writeFileSync(`${target}.new`, text);
  renameSync(`${target}.new`, target);
}

function table(all: Record<string, Kept>): string {
  const list = (facts: Record<string, number | string>) =>
    Object.entries(facts)
      .map(([fact, value]) => `${fact}: ${typeof value === 'number' ? value.toLocaleString('en-GB') : value}`)
      .join(', ');
  const rows = Object.entries(all).map(
    ([name, { sizes, outcome, seconds, date, cores, node, postgres }]) =>
      `| ${name} | ${list(sizes)} | ${list(outcome)} | ${seconds} | ${date} | ${cores} cores, Node ${node}, PostgreSQL ${postgres} |`,
  );
  return [
    '# Soak',
    '',
    'Written by `npm run soak`; the figures are in `soak.json`. Every race and fault ended with all invariants sound.',
    '',
    '| what | sizes | outcome | seconds | date | machine |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
