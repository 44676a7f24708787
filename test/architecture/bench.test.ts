import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.resolve(__dirname, '../../scripts/bench.mjs');

describe('npm run bench -- --quick', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-bench-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('measures every contender, with sums and invariants that hold, and writes it down', () => {
    const { status, stderr } = spawnSync(process.execPath, [script, '--quick', '--out', folder], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { contenders, storm, growth } = JSON.parse(readFileSync(path.join(folder, 'bench.json'), 'utf8'));
    expect(contenders.length).toBeGreaterThan(10);
    for (const { perSecond, against, ratio } of contenders) {
      expect(perSecond).toBeGreaterThan(0);
      expect(against === null || ratio > 0).toBe(true);
    }
    expect(growth.rows).toHaveLength(5);
    expect(storm.statuses).toEqual({ 201: 20, 409: 180 });
    expect(readFileSync(path.join(folder, 'bench.md'), 'utf8')).toContain('Sold-out storm');
  });
});
