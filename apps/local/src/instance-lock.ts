import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.js';
import { startOf } from './processes.js';

interface Holder {
  pid: number;
  started: string;
}

export interface InstanceLock {
  release(): void;
}

/** The running instance that owns a data folder, if there is one. */
export function holderOf(dataDir: string): Holder | undefined {
  return liveHolder(lockFile(dataDir));
}

/**
 * Makes this process the owner of a data folder until `release()`.
 * @throws CannotStart while another live process owns it; what a dead one left is cleared
 */
export function lockDataDir(dataDir: string): InstanceLock {
  const file = lockFile(dataDir);
  const mine = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const self: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' };
  const content = JSON.stringify(self);
  try {
    makeFolder(dataDir);
    writeFileSync(mine, content, { mode: 0o600 });
  } catch (error) {
    throw new CannotStart(
      `DATA_DIR: ${dataDir} cannot be written to (${(error as NodeJS.ErrnoException).code})`,
    );
  }
  try {
    while (!tryLink(mine, file)) {
      const holder = liveHolder(file);
      if (holder !== undefined) {
        throw new CannotStart(
          `DATA_DIR ${dataDir} is in use by a running Boxoffice (process ${holder.pid}): ` +
            'stop that one, or give this one a DATA_DIR and a PORT of its own',
        );
      }
      clearStale(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release: () => {
      if (read(file) === content) rmSync(file, { force: true });
    },
  };
}

// One by one: Node's recursive mkdir never returns where a parent refuses as /proc does.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

function lockFile(dataDir: string): string {
  return path.join(dataDir, 'instance.lock');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function liveHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(read(file) ?? '') as Holder;
    return startOf(holder.pid) === holder.started ? holder : undefined;
  } catch {
    return undefined;
  }
}

// link() fails if the name exists, and the file is complete the moment the name appears.
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

// Two starters may find the same stale lock. Whoever moves away the other's fresh one puts it back.
function clearStale(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (liveHolder(aside) !== undefined) tryLink(aside, file);
  rmSync(aside, { force: true });
}
