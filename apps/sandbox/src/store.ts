import {
  closeSync,
  createReadStream,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { releaseLock, takeLock } from './lock.js';

/** Client secrets and addresses stand in it. */
const OWNER_ONLY = 0o600;

export interface Row {
  readonly id: string;
}

/** One change: the collection, the id, and the new row (null: deleted). */
type Change = [collection: string, id: string, row: Row | null];

export interface Page<T> {
  rows: T[];
  hasMore: boolean;
}

export interface PageQuery<T> {
  limit: number;
  after?: string;
  before?: string;
  /** Narrows by an index first, so that a customer's list does not scan everybody's. */
  index?: { field: keyof T & string; value: string };
  where?: (row: T) => boolean;
}

/** Rows in the order they were first put, found by id or by an index. Rows are replaced, never changed. */
export class Collection<T extends Row> {
  private readonly rows = new Map<string, T>();
  private readonly positions = new Map<string, number>();
  private readonly order: string[] = [];
  private readonly indexes = new Map<string, Map<unknown, string[]>>();

  constructor(
    readonly name: string,
    fields: (keyof T & string)[],
    private readonly record: (change: Change) => void,
  ) {
    for (const field of fields) this.indexes.set(field, new Map());
  }

  get size(): number {
    return this.rows.size;
  }

  get(id: string): T | undefined {
    return this.rows.get(id);
  }

  all(): IterableIterator<T> {
    return this.rows.values();
  }

  put(row: T): T {
    this.restore(row);
    this.record([this.name, row.id, row]);
    return row;
  }

  delete(id: string): void {
    this.rows.delete(id);
    this.record([this.name, id, null]);
  }

  /** Puts a row that the log already has. */
  restore(row: T): void {
    const before = this.rows.get(row.id);
    this.rows.set(row.id, row);
    if (!this.positions.has(row.id)) this.positions.set(row.id, this.order.push(row.id) - 1);
    for (const [field, index] of this.indexes) {
      const value = row[field as keyof T];
      if (value === null || (before && before[field as keyof T] === value)) continue;
      const ids = index.get(value) ?? [];
      ids.push(row.id);
      if (before) ids.sort((a, b) => this.position(a) - this.position(b));
      index.set(value, ids);
    }
  }

  forget(id: string): void {
    this.rows.delete(id);
  }

  /** Newest first, as Stripe's lists are. */
  page(query: PageQuery<T>): Page<T> {
    const ids = query.index
      ? (this.indexes.get(query.index.field)?.get(query.index.value) ?? [])
      : this.order;
    const backwards = query.before !== undefined;
    const cursor = query.before ?? query.after;
    const start =
      cursor === undefined ? ids.length : firstAtOrAfter(ids, this.position(cursor), this.positions);
    const step = backwards ? 1 : -1;
    const rows: T[] = [];
    for (let at = backwards ? start + 1 : start - 1; at >= 0 && at < ids.length; at += step) {
      const row = this.rows.get(ids[at] ?? '');
      if (!row || (query.index && row[query.index.field] !== query.index.value)) continue;
      if (query.where && !query.where(row)) continue;
      if (rows.length === query.limit) return { rows: backwards ? rows.reverse() : rows, hasMore: true };
      rows.push(row);
    }
    return { rows: backwards ? rows.reverse() : rows, hasMore: false };
  }

  private position(id: string): number {
    return this.positions.get(id) ?? this.order.length;
  }
}

function firstAtOrAfter(ids: string[], position: number, positions: Map<string, number>): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions.get(ids[middle] ?? '') ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Everything in memory, every change in an append-only log. `commit` writes the changes of one request as one
 * line before its answer leaves, so a kill -9 leaves whole requests or nothing of them.
 */
export class Store {
  private readonly collections = new Map<string, Collection<Row>>();
  private readonly file: string;
  private readonly lock: string;
  private changes: Change[] = [];
  private log: number | undefined;

  constructor(directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.lock = join(directory, 'lock');
    this.file = join(directory, 'log.jsonl');
  }

  /** Declares a collection; before `load`. */
  collection<T extends Row>(name: string, indexes: (keyof T & string)[] = []): Collection<T> {
    const made = new Collection<T>(name, indexes, (change) => this.changes.push(change));
    this.collections.set(name, made);
    return made;
  }

  /** Throws when another sandbox is running on the same directory: two writers would tear the log. */
  async load(): Promise<void> {
    takeLock(this.lock);
    try {
      await this.open();
    } catch (error) {
      releaseLock(this.lock);
      throw error;
    }
  }

  private async open(): Promise<void> {
    if (existsSync(this.file) && (await this.replay())) this.compact();
    this.log = openSync(this.file, 'a', OWNER_ONLY);
    // One that an older version made was readable by all.
    fchmodSync(this.log, OWNER_ONLY);
  }

  commit(): void {
    if (this.changes.length === 0 || this.log === undefined) return;
    writeAll(this.log, `${JSON.stringify(this.changes)}\n`);
    this.changes = [];
  }

  close(): void {
    if (this.log === undefined) return;
    this.commit();
    fsyncSync(this.log);
    closeSync(this.log);
    this.log = undefined;
    releaseLock(this.lock);
  }

  /** Returns whether the log holds more than the living rows, and is worth writing anew. */
  private async replay(): Promise<boolean> {
    let seen = 0;
    let torn: string | undefined;
    for await (const line of createInterface({ input: createReadStream(this.file), crlfDelay: Infinity })) {
      if (torn !== undefined)
        throw new Error(`${this.file} is damaged before its last line: ${torn.slice(0, 80)}`);
      const changes = parseLine(line);
      if (!changes) {
        torn = line;
        continue;
      }
      seen += changes.length;
      for (const [name, id, row] of changes) {
        const collection = this.collections.get(name);
        if (row) collection?.restore(row);
        else collection?.forget(id);
      }
    }
    const alive = [...this.collections.values()].reduce((sum, collection) => sum + collection.size, 0);
    return torn !== undefined || seen > alive;
  }

  private compact(): void {
    const fresh = `${this.file}.new`;
    const out = openSync(fresh, 'w', OWNER_ONLY);
    for (const collection of this.collections.values())
      for (const row of collection.all())
        writeAll(out, `${JSON.stringify([[collection.name, row.id, row] satisfies Change])}\n`);
    fsyncSync(out);
    closeSync(out);
    renameSync(fresh, this.file);
  }
}

/** undefined: the torn last line of a process that was killed while writing. */
function parseLine(line: string): Change[] | undefined {
  try {
    return JSON.parse(line) as Change[];
  } catch {
    return undefined;
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}
