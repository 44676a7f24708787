import { spawn, spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';
import { percentiles } from './load.mjs';

const PSQL = process.env.PSQL_PATH ?? 'psql';

export const hasPsql = spawnSync(PSQL, ['--version']).status === 0;

/** One after the other for a span of time. @param once resolves to how long it took, in milliseconds */
async function repeatedly(seconds, once) {
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  do latencies.push(await once());
  while (performance.now() < until);
  const { p50, p99, max } = percentiles([...latencies]);
  // By the median: what is done is one answer at a time.
  return { perSecond: 1000 / p50, p50, p99, max, statuses: { 200: latencies.length } };
}

/** A machine that reads a register to its end, and throws it away. */
export async function readRegister({ port, register: { path, token }, seconds }) {
  const agent = new Agent({ keepAlive: true });
  const once = () =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const asked = { host: '127.0.0.1', port, path, agent, headers: { authorization: `Bearer ${token}` } };
      get(asked, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        response.on('error', reject).on('end', () => resolve(performance.now() - began));
        response.resume();
      }).on('error', reject);
    });
  const figures = await repeatedly(seconds, once);
  agent.destroy();
  return figures;
}

/** psql writing the same JSON to nowhere, without its start and its connection, which a client of ours has already. */
export async function writeByPsql({ url, register: { sql }, seconds }) {
  const once = (text) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const child = spawn(PSQL, ['-XqAt', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null', url], {
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      child.once('close', (code) => {
        if (code === 0) resolve(performance.now() - began);
        else reject(new Error(`psql: ${code}`));
      });
      child.stdin.end(text);
    });
  return repeatedly(seconds, async () => {
    const start = await once('');
    return Math.max(0.1, (await once(sql)) - start);
  });
}
