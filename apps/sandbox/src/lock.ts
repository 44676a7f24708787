import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const held = new Set<string>();

/** Takes the lock file, also from a process that is gone. Throws while its owner lives. */
export function takeLock(file: string): void {
  const owner = ownerOf(file);
  // The same id: this process, or, in a container where every start has it, a former one.
  if (owner !== undefined && (owner === process.pid ? held.has(file) : isAlive(owner)))
    throw new Error(`A sandbox is already running on this data (process ${owner}).`);
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  held.add(file);
}

export function releaseLock(file: string): void {
  held.delete(file);
  rmSync(file, { force: true });
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
