import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PAGE = 4096;
const PAGES = 64;

/** A disk of its own on which next to nothing fits; undefined where nobody lets us have one. */
export function smallDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${PAGES * PAGE}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    /** Fills it up, but for so many pages. */
    leave(pages: number): void {
      writeFileSync(filler, '');
      writeFileSync(filler, Buffer.alloc((statfsSync(folder).bfree - pages) * PAGE));
    },
    empty: () => writeFileSync(filler, ''),
    close(): void {
      execFileSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}

export type SmallDisk = NonNullable<ReturnType<typeof smallDisk>>;
