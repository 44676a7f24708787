import { LRUCache } from 'lru-cache';
import { Together } from '../database/together.js';
import { CHANGE_CHANNEL, type Changes } from './changes.js';
import { SharedReads } from './shared-reads.js';

/** Something that was read, to be told again for as long as it is true. */
export interface Kept {
  /** Whose changes make it untrue; null: anybody's. */
  organisationId: string | null;
  /** Of the memory that it takes, roughly. */
  bytes: number;
}

export interface Keeping<Entry extends Kept, Row> {
  /** How much may be kept; what was not asked for longest goes first. */
  bytes: number;
  /**
   * Reads what changes without being told of (places that are left, the clock), for all these at once: in one indexed
   * statement. However long it takes, nobody waits for it who asks for something else.
   */
  probe: (entries: readonly Entry[]) => Promise<Row[]>;
  /** Whether each is as true as when it was read. */
  stillTrue: (entries: readonly Entry[], rows: Row[]) => boolean[];
}

/**
 * What many ask for and few change: read once, kept in the process, and told again if nothing has changed, as the database
 * says when it is asked for. Those who ask at the same time share the question.
 */
export class KeptAnswers<Entry extends Kept, Row> {
  private readonly entries: LRUCache<string, Entry>;
  private readonly asked: Together<Entry, boolean>;
  private readonly shared = new SharedReads<Entry | undefined>();

  constructor(
    private readonly changes: Changes,
    { bytes, probe, stillTrue }: Keeping<Entry, Row>,
  ) {
    this.entries = new LRUCache({ maxSize: bytes, sizeCalculation: ({ bytes: size }) => Math.max(1, size) });
    this.asked = new Together(async (asks) => {
      const different = [...new Set(asks)];
      const rows = await probe(different).catch(() => undefined);
      const answers = rows ? stillTrue(different, rows) : [];
      // What was changed before is dropped by now, if it is heard at all.
      if (answers.includes(true) && !(await changes.moment())) answers.length = 0;
      const all = new Map(different.map((entry, index) => [entry, answers[index] ?? false]));
      return asks.map((entry) => all.get(entry) ?? false);
    });
    changes.on((organisationId) => this.drop(organisationId), CHANGE_CHANNEL);
  }

  /** What is kept of a key, or is read now; in either case as it is after it was asked for. */
  read(key: string, read: () => Promise<Entry>): Promise<Entry>;
  read(key: string, read: () => Promise<Entry | undefined>): Promise<Entry | undefined>;
  async read(key: string, read: () => Promise<Entry | undefined>): Promise<Entry | undefined> {
    const kept = this.entries.get(key);
    // Dropped while it was being asked for, it is not what it was.
    if (kept && (await this.asked.ask(kept)) && this.entries.get(key) === kept) return kept;
    return this.shared.read(key, () => this.keep(key, read));
  }

  private async keep(key: string, read: () => Promise<Entry | undefined>): Promise<Entry | undefined> {
    const watch = this.changes.watch(CHANGE_CHANNEL);
    try {
      const entry = await read();
      if (!entry) this.entries.delete(key);
      else if (!watch.spoilt(entry.organisationId)) this.entries.set(key, entry);
      return entry;
    } finally {
      watch.end();
    }
  }

  private drop(organisationId: string | undefined): void {
    if (organisationId === undefined) {
      this.entries.clear();
      return;
    }
    for (const [key, entry] of this.entries.entries())
      if (entry.organisationId === null || entry.organisationId === organisationId) this.entries.delete(key);
  }
}
