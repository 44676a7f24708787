import { PassThrough, type Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { etagOf } from '../kept/etag.js';
import { Busy } from '../problem/common-errors.js';
import { Transaction } from '../transaction/transaction.js';

export interface Sql {
  sql: string;
  values: unknown[];
}

/** Of a text that is made as it is read: text as it is, or the `text` of each row of a query, joined by commas. */
export type Part = string | Sql;

export interface Answer {
  /** Weak; changes with whatever the text would say. */
  etag: string;
  /** Absent if the reader has it already. */
  text?: Readable;
}

const ROWS = 200;

/** What is read ahead of the reader. An answer that fits in is read in one go, and keeps no connection from others. */
const AHEAD = 256 * 1024;

/** A reader who takes nothing for so long keeps a connection from everybody else. */
const STALLED_MS = 20_000;

/** How long it is waited for another answer to end, where as many as may are being read. */
const PATIENCE_MS = 4000;

/**
 * Long answers made in SQL and read by a cursor: however long, little of them is in memory, and all of it is of one
 * moment, its ETag included. A third of the connections at most do this at a time: slow readers leave the rest alone.
 */
@Injectable()
export class Snapshots {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly transaction: Transaction,
    @Inject(CONFIG) config: Config,
  ) {
    this.free = Math.max(1, Math.floor(config.DATABASE_POOL_SIZE / 3));
  }

  /**
   * @param version a query of one row, its `version` changing with whatever the parts would say; of none if there is
   *   nothing to be told
   * @param has whether the reader has what an ETag stands for
   * @returns undefined if the version has no row
   * @throws Busy if too many answers are being read
   */
  async open(version: Sql, parts: Part[], has: (etag: string) => boolean): Promise<Answer | undefined> {
    await this.seat();
    const text = new PassThrough({ highWaterMark: AHEAD });
    return new Promise((resolve, reject) => {
      const read = async (): Promise<Answer | undefined> => {
        await this.transaction.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        const row = await this.transaction.queryOne<{ version: string }>(version.sql, version.values);
        if (!row) return undefined;
        const etag = etagOf(row.version);
        if (has(etag)) return { etag };
        await this.write(text, parts, () => resolve({ etag, text }));
        return { etag, text };
      };
      this.transaction
        .runAlone(read)
        .then(
          (answer) => {
            text.end();
            resolve(answer);
          },
          (error: Error) => {
            reject(error);
            // If it has begun already, it must not look complete.
            text.on('error', () => undefined);
            text.destroy(error);
          },
        )
        .finally(() => this.leave());
    });
  }

  /** @param full called once more has been read than is read ahead */
  private async write(text: PassThrough, parts: Part[], full: () => void): Promise<void> {
    const put = async (chunk: string): Promise<void> => {
      if (text.write(chunk)) return;
      full();
      await drained(text);
    };
    for (const part of parts) {
      if (typeof part === 'string') await put(part);
      else for await (const chunk of this.rows(part)) await put(chunk);
    }
  }

  private async *rows({ sql, values }: Sql): AsyncGenerator<string> {
    await this.transaction.query(`DECLARE part NO SCROLL CURSOR FOR ${sql}`, values);
    let comma = '';
    let rows: { text: string }[];
    do {
      rows = await this.transaction.query<{ text: string }>(`FETCH ${ROWS} FROM part`);
      if (rows.length > 0) yield comma + rows.map(({ text }) => text).join(',');
      comma = ',';
    } while (rows.length === ROWS);
    await this.transaction.query('CLOSE part');
  }

  private async seat(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const seated = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(seated), 1);
        reject(new Busy('Too many long answers are being read right now: try again in a moment'));
      }, PATIENCE_MS);
      this.waiting.push(seated);
    });
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}

/** @throws Error if the reader goes away, or takes nothing for too long */
function drained(text: PassThrough): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error) => {
      clearTimeout(stalled);
      text.off('drain', drain).off('close', gone);
      if (error) reject(error);
      else resolve();
    };
    const drain = () => settle();
    const gone = () => settle(new Error('nobody reads the answer any more'));
    const stalled = setTimeout(() => settle(new Error('the answer is not being read')), STALLED_MS);
    text.once('drain', drain).once('close', gone);
    if (text.destroyed) gone();
  });
}
