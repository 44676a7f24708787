import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from '#libs/platform';

const root = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The first column of the table under a heading, where it is code. */
function tableUnder(heading: string): string[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell ?? '');
}

describe('README.md', () => {
  it('explains every setting, and none that does not exist', () => {
    expect(tableUnder('Configuration').sort()).toEqual(Object.keys(settings).sort());
  });

  it('names no npm script that does not exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names no file of the code that does not exist', () => {
    const named = [...readme.matchAll(/`((?:apps|libs|scripts|test)\/[\w./-]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });
});
