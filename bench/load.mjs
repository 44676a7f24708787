import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const HEADERS_END = Buffer.from('\r\n\r\n');

/** One request, written out: what a client sends costs the machine as little as can be. */
export function request(method, path, { token, body, headers = {} } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(token ? [`authorization: Bearer ${token}`] : []),
    ...(text ? ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

/** A keep-alive connection with one request under way at a time. */
export class Connection {
  constructor(port) {
    this.received = Buffer.alloc(0);
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk) => this.take(chunk));
    const lost = (error) => this.done?.({ status: 0, body: Buffer.from(String(error)) });
    this.socket.on('error', lost).on('close', () => lost('the connection is closed'));
  }

  /** @returns {Promise<{ status: number, body: Buffer }>} status 0 for a connection that is lost */
  ask(bytes) {
    return new Promise((resolve) => {
      this.done = (answer) => {
        this.done = undefined;
        resolve(answer);
      };
      this.socket.write(bytes);
    });
  }

  end() {
    this.done = undefined;
    this.socket.destroy();
  }

  take(chunk) {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf(HEADERS_END);
    if (end < 0) return;
    const head = this.received.latin1Slice(0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`an answer without a length: ${head}`);
    const from = end + HEADERS_END.length;
    if (this.received.length < from + Number(length)) return;
    const body = this.received.subarray(from, from + Number(length));
    this.received = this.received.subarray(from + Number(length));
    this.done?.({ status: Number(head.slice(9, 12)), body });
  }
}

/** One request and its answer. */
export async function once(port, bytes) {
  const connection = new Connection(port);
  const answer = await connection.ask(bytes);
  connection.end();
  return answer;
}

/**
 * So many connections, each asking anew as soon as it is answered, for a span of time.
 * @param next makes the next request; undefined when there are no more
 * @returns what was answered within the span, a second; and every answer by its status, late ones too
 */
export async function closedLoop({ port, connections, seconds, next }) {
  const statuses = {};
  const latencies = [];
  let strange;
  const all = Array.from({ length: connections }, () => new Connection(port));
  const began = performance.now();
  const deadline = began + seconds * 1000;
  let last = began;
  await Promise.all(
    all.map(async (connection) => {
      for (let now = began; now < deadline;) {
        const bytes = next();
        if (!bytes) return;
        const { status, body } = await connection.ask(bytes);
        const answered = performance.now();
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status < 200 || status >= 300) strange ??= `${status} ${body.toString('utf8', 0, 300)}`;
        if (answered <= deadline) {
          latencies.push(answered - now);
          last = answered;
        }
        now = answered;
      }
    }),
  );
  for (const connection of all) connection.end();
  // What ran out of requests was busy for a shorter time.
  const span = next() === undefined ? Math.max(last - began, 1) / 1000 : seconds;
  return { perSecond: latencies.length / span, statuses, strange, ...percentiles(latencies) };
}

/** Requests that arrive at their times, whether or not earlier ones are answered. */
export async function openLoop({ port, requests, seconds }) {
  const statuses = {};
  const latencies = [];
  const idle = [];
  const opened = [];
  const connection = () => {
    const made = new Connection(port);
    opened.push(made);
    return made;
  };
  const began = performance.now();
  const under = [];
  for (const [index, bytes] of requests.entries()) {
    const due = began + (index * seconds * 1000) / requests.length;
    if (due > performance.now() + 1) await pause(due - performance.now());
    const free = idle.pop() ?? connection();
    under.push(
      free.ask(bytes).then(({ status }) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        latencies.push(performance.now() - due);
        idle.push(free);
      }),
    );
  }
  await Promise.all(under);
  for (const made of opened) made.end();
  return {
    perSecond: requests.length / ((performance.now() - began) / 1000),
    statuses,
    connections: opened.length,
    ...percentiles(latencies),
  };
}

export function percentiles(latencies) {
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), max: Math.round((sorted.at(-1) ?? 0) * 10) / 10 };
}
