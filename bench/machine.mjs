import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';

const TICKS_A_SECOND = 100;

/** What Linux says of a process; null elsewhere, or once it is gone. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1], own: fields[11] + fields[12], children: fields[13] + fields[14] };
  } catch {
    return null;
  }
}

/** CPU seconds of a process, and of those that it has waited for. */
const cpuOf = (pid) => {
  const { own = 0, children = 0 } = stat(pid) ?? {};
  return (own + children) / TICKS_A_SECOND;
};

/** CPU seconds of a process and all that come from it, those that are gone included. */
function cpuOfTree(root) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = new Map(all.map((name) => [Number(name), stat(name)]));
  const isOurs = (pid) => pid === root || (stats.get(pid)?.parent > 1 && isOurs(stats.get(pid).parent));
  let ticks = 0;
  for (const [pid, its] of stats) if (its && isOurs(pid)) ticks += its.own + its.children;
  return ticks / TICKS_A_SECOND;
}

/** Says which share of the machine each of the processes takes while something is done, in per cent. */
export class Shares {
  constructor(processes) {
    this.processes = processes;
  }

  async during(act) {
    const before = this.read();
    const began = performance.now();
    const answer = await act();
    const seconds = (performance.now() - began) / 1000;
    const after = this.read();
    const shares = Object.fromEntries(
      Object.keys(before).map((name) => [
        name,
        Math.round(((after[name] - before[name]) / seconds / cpus().length) * 100),
      ]),
    );
    return { ...answer, shares };
  }

  read() {
    if (stat(process.pid) === null) return {};
    const { postgres, ...others } = this.processes;
    return {
      ...Object.fromEntries(Object.entries(others).map(([name, pid]) => [name, cpuOf(pid)])),
      postgres: cpuOfTree(postgres),
    };
  }
}

export async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A process of ours that says in its first line of JSON that it is there. */
export async function launch(file, args, env = {}, flags = []) {
  const child = spawn(process.execPath, [...flags, file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const said = new Promise((resolve) => {
    // Read to its end, so that what it says later does not fill the pipe.
    createInterface({ input: child.stdout }).on(
      'line',
      (line) => line.startsWith('{') && resolve(JSON.parse(line)),
    );
  });
  const first = await Promise.race([said, gone.then(() => undefined)]);
  if (first === undefined) throw new Error(`${file} did not start`);
  const tell = (what) => child.stdin.write(`${JSON.stringify(what)}\n`);
  const stop = async () => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
  };
  return { pid: child.pid, said: first, tell, stop };
}
