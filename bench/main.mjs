import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/prepare.mjs';
import { runBench } from './run.mjs';
import { report } from './report.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '256' },
    only: { type: 'string' },
    profile: { type: 'string' },
    quick: { type: 'boolean', default: false },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const { quick } = values;
/** Only what was measured as a whole takes the place of the figures that are kept. */
const out =
  values.out ?? (quick || values.only !== undefined ? undefined : path.join(root, 'bench', 'results'));

/** A quick run shows that everything can be measured; its figures are none. */
const sizes = quick
  ? {
      quick,
      warmUp: false,
      rounds: 1,
      seconds: 0.5,
      connections: 16,
      customers: 100,
      events: 20,
      tickets: 2000,
      clients: [1, 2],
      rows: 1000,
      storm: { buyers: 200, seconds: 1, places: 20 },
      growth: { rounds: 0, sides: { few: { orders: 100, events: 2 }, many: { orders: 1000, events: 20 } } },
    }
  : {
      warmUp: true,
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      connections: Number(values.connections),
      customers: 10_000,
      events: 1000,
      tickets: 6000 * Number(values.seconds),
      clients: [1, 2, 4, 8],
      rows: 10_000,
      storm: { buyers: 10_000, seconds: 20, places: 500 },
      growth: {
        rounds: Math.min(5, Number(values.rounds)),
        sides: { few: { orders: 1000, events: 10 }, many: { orders: 1_000_000, events: 10_000 } },
      },
    };

if (values.help) {
  console.log(
    'Measures the API against its own database functions called singly, and its reads against a bare Fastify.\n',
  );
  console.log(
    'Writes bench/results, unless it is a part (--only) or a quick look (--quick), which write where --out says.\n',
  );
  console.log(
    'Usage: npm run bench -- [--rounds 7] [--seconds 3] [--connections 256] [--only <part of a name>] [--profile <folder for the CPU profile of the API>] [--quick] [--out <folder>]',
  );
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-bench-'));
  try {
    const only = values.only === undefined ? undefined : new RegExp(values.only);
    const figures = await runBench({
      sizes,
      folder,
      only,
      profile: values.profile,
      log: (line) => console.log(line),
    });
    const { json, markdown } = report({
      ...figures,
      sizes,
      machine: `${cpus().length} cores, Node ${process.versions.node}`,
    });
    console.log(`\n${markdown}`);
    if (out !== undefined) {
      mkdirSync(out, { recursive: true });
      writeFileSync(path.join(out, 'bench.json'), `${JSON.stringify(json, null, 2)}\n`);
      writeFileSync(path.join(out, 'bench.md'), markdown);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
