import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as modules from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
const lockFile = path.join(root, '.cache', 'prepare.lock');
const installStamp = path.join(root, 'node_modules', '.boxoffice-lock-hash');
const buildStamp = path.join(root, 'dist', '.boxoffice-sources-hash');

/** Checks Node, then installs and builds whatever is missing or out of date, once even if several processes ask. */
export async function prepare({ build: wantsBuild = true } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    fail(`Boxoffice needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}`);
  }
  // Node 22 and later keep what they compiled, and start sooner; so do the processes that are started from here.
  process.env.NODE_COMPILE_CACHE ??= path.join(root, '.cache', 'node');
  modules.enableCompileCache?.();
  const isReady = () => isInstalled() && (!wantsBuild || isBuilt());
  if (isReady()) return;
  const release = await takeTurn();
  try {
    if (!isInstalled()) install();
    if (!isReady()) build();
  } finally {
    release();
  }
}

export function fail(line) {
  console.error(line);
  process.exit(1);
}

function isInstalled() {
  const wanted = installHash();
  if (read(installStamp) === wanted) return true;
  // An installation by hand leaves no stamp of ours; npm's own record is then newer than the lock file.
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (
    !existsSync(record) ||
    statSync(record).mtimeMs < statSync(path.join(root, 'package-lock.json')).mtimeMs
  )
    return false;
  writeFileSync(installStamp, wanted);
  return true;
}

function install() {
  console.log('Installing dependencies …');
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  run([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installStamp, installHash());
}

function isBuilt() {
  return read(buildStamp) === sourcesHash();
}

function build() {
  console.log('Building …');
  const before = sourcesHash();
  run([process.execPath, path.join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  writeFileSync(buildStamp, before);
}

function installHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

// For those who call the server, which knows nothing of it.
const clientFolder = path.join('libs', 'client', path.sep);

// Contents, not times: switching branches to and fro needs no build.
function sourcesHash() {
  const hash = createHash('sha256').update(read(installStamp) ?? '');
  const files = ['apps', 'libs']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
    )
    .filter(
      (name) =>
        /\.(ts|json)$/.test(name) &&
        !name.endsWith('.spec.ts') &&
        !name.includes('node_modules') &&
        !name.startsWith(clientFolder),
    );
  const settings = ['ormconfig.ts', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];
  for (const name of [...settings, ...files.sort()]) {
    hash
      .update(`${name}\n`)
      .update(read(path.join(root, name)) ?? '')
      .update('\0');
  }
  return hash.digest('hex');
}

function run([command, ...args]) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) {
    rmSync(lockFile, { force: true });
    process.exit(status ?? 1);
  }
}

async function takeTurn() {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  const mine = `${lockFile}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let waited = false; !tryLink(mine, lockFile);) {
      const holder = Number(read(lockFile));
      if (
        holder > 0 &&
        isAlive(holder) &&
        Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 900_000
      ) {
        if (!waited) console.log(`Waiting for process ${holder}, which is installing or building …`);
        waited = true;
        await new Promise((resolve) => setTimeout(resolve, 200));
      } else {
        clearStale(`${mine}.stale`, holder);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(lockFile, { force: true });
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function clearStale(aside, holder) {
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  // Somebody else cleared the same stale lock first and what we moved is theirs.
  if (Number(read(aside)) !== holder) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
