import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Measured {
  bytes: number;
  /**
   * The most that was in use above the beginning, garbage collected: server and client are one process here. Less than
   * nothing if what was in use at the beginning has been let go of meanwhile: then it says nothing of the answer.
   */
  heap: number;
}

/** Reads an answer as it comes, and throws it away. */
export const streamed = (url: string, headers: Record<string, string>): Promise<Measured> =>
  read(url, headers, () => undefined);

/** The same by somebody who keeps all of it until the end. */
export function collected(url: string, headers: Record<string, string>): Promise<Measured> {
  const kept: string[] = [];
  return read(url, headers, (chunk) => kept.push(Buffer.from(chunk).toString('latin1')));
}

async function read(
  url: string,
  headers: Record<string, string>,
  take: (chunk: Uint8Array) => unknown,
): Promise<Measured> {
  collect();
  const before = process.memoryUsage().heapUsed;
  const response = await fetch(url, { headers });
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  let [bytes, heap, looked] = [0, -Infinity, 0];
  for await (const chunk of response.body) {
    take(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
    if (bytes - looked < 150_000) continue;
    looked = bytes;
    collect();
    heap = Math.max(heap, process.memoryUsage().heapUsed - before);
  }
  if (looked === 0) throw new Error(`an answer of ${bytes} bytes is too short to be measured`);
  return { bytes, heap };
}
