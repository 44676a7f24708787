import { LRUCache } from 'lru-cache';
import type { Changes, Moment } from './changes.js';

/** Something that was read, and that nothing changes but what is told of. */
export interface Fact {
  /** The primary key of whose change makes it untrue. */
  of: string;
  /** Of the memory that it takes, roughly. */
  bytes: number;
}

/**
 * Facts, kept in the process for as long as they are true: what is kept is as true as at any moment that was asked for. What
 * the clock changes is for whoever asks, with the clock of that moment.
 */
export class KeptFacts<Entry extends Fact> {
  private readonly entries: LRUCache<string, Entry>;
  private readonly keysOf = new Map<string, Set<string>>();

  /**
   * @param channel on which it is told whose change makes them untrue
   * @param bytes how much may be kept; what was not asked for longest goes first
   */
  constructor(
    private readonly changes: Changes,
    private readonly channel: string,
    bytes: number,
  ) {
    this.entries = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ bytes: size }) => Math.max(1, size),
      dispose: ({ of }, key) => this.forget(of, key),
    });
    changes.on((id) => this.drop(id), channel);
  }

  /** What is kept of a key, as true as at the moment. */
  at(_moment: Moment, key: string): Entry | undefined {
    return this.entries.get(key);
  }

  /** Whether anything is kept of a key: if not, nobody needs to ask for a moment. */
  has(key: string): boolean {
    return this.entries.has(key);
  }

  /** Reads a fact, and keeps it unless it may have changed meanwhile. */
  async keep(key: string, read: () => Promise<Entry | undefined>): Promise<Entry | undefined> {
    const watch = this.changes.watch(this.channel);
    try {
      const entry = await read();
      if (entry && !watch.spoilt(entry.of)) this.add(key, entry);
      return entry;
    } finally {
      watch.end();
    }
  }

  private add(key: string, entry: Entry): void {
    this.entries.delete(key);
    // Not if it is too large to be kept at all.
    if (!this.entries.set(key, entry).has(key)) return;
    const keys = this.keysOf.get(entry.of);
    if (keys) keys.add(key);
    else this.keysOf.set(entry.of, new Set([key]));
  }

  private drop(id: string | undefined): void {
    if (id === undefined) this.entries.clear();
    else for (const key of [...(this.keysOf.get(id) ?? [])]) this.entries.delete(key);
  }

  private forget(of: string, key: string): void {
    const keys = this.keysOf.get(of);
    keys?.delete(key);
    if (keys?.size === 0) this.keysOf.delete(of);
  }
}
