import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Listener } from '../database/listener.js';
import { SharedReads } from './shared-reads.js';

/** What the triggers of the database tell on: whose offer has changed, by the organisation's primary key. */
export const CHANGE_CHANNEL = 'boxoffice_changes';

/** The same of whoever is no longer signed in as they were, by the user's. */
export const USER_CHANNEL = 'boxoffice_users';

/** Nobody waits longer for a connection that says nothing. */
const PATIENCE_MS = 2000;

/** What was heard of while something was being read. */
export interface Watch {
  /** Whether that which was read may have changed since. @param what it is kept under; null: any change counts */
  spoilt(what: string | null): boolean;
  end(): void;
}

/** A point in time, as the database says: every change that was committed before it has been heard. */
export interface Moment {
  /** The database's clock. */
  now: Date;
}

type OnChange = (what: string | undefined) => void;

const clock = { name: 'boxoffice_clock', sql: 'SELECT now() AS now', values: [] };

/**
 * Hears of every change to what is kept, from whichever process. A moment is told after every change that was committed
 * before it was asked for has been heard: PostgreSQL hands a listening connection its notifications before it says that it
 * is ready for the next statement. Everybody waits for it: nothing else is asked there.
 */
@Injectable()
export class Changes implements BeforeApplicationShutdown {
  private listener: Listener | undefined;
  private listening = false;
  private stopped = false;
  private readonly told = new Map<string, Set<OnChange>>();
  private readonly moments = new SharedReads<Moment | undefined>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * To be said before anything is asked.
   * @param onChange called with what is told on the channel, or without anything if anything may have changed
   */
  on(onChange: OnChange, channel: string): void {
    const others = this.told.get(channel);
    if (others) others.add(onChange);
    else if (this.listener) throw new Error(`nobody listens on ${channel}`);
    else this.told.set(channel, new Set([onChange]));
  }

  /** Whether everything that is told is heard, since `onChange` was called without anything. */
  get hears(): boolean {
    this.start();
    return this.listening;
  }

  /** @param channel of which somebody has been told by `on` */
  watch(channel: string): Watch {
    this.start();
    const heard = new Set<string>();
    let anything = !this.listening;
    const onChange: OnChange = (what) => {
      if (what === undefined) anything = true;
      else heard.add(what);
    };
    this.on(onChange, channel);
    return {
      spoilt: (what) => anything || (what === null ? heard.size > 0 : heard.has(what)),
      end: () => this.told.get(channel)?.delete(onChange),
    };
  }

  /**
   * One after it was asked for; those who ask at the same time share it.
   * @returns undefined while nothing is heard: then nothing that is kept may be told
   */
  moment(): Promise<Moment | undefined> {
    return this.moments.read('', async () => {
      this.start();
      if (!this.listening) return undefined;
      const rows = await this.listener?.ask<Moment>(clock, PATIENCE_MS).catch(() => undefined);
      return rows?.[0];
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.lose();
    await this.listener?.stop();
  }

  /** With the first that is asked: not every process keeps something. */
  private start(): void {
    if (this.listener || this.stopped) return;
    this.listener = new Listener(this.config, {
      name: 'boxoffice changes',
      hears: new Map(
        [...this.told].map(([channel, all]) => [channel, (what: string) => this.tell(what, all)]),
      ),
      onListening: () => {
        this.tellAll();
        this.listening = !this.stopped;
      },
      onLost: () => this.lose(),
    });
    void this.listener.start();
  }

  private lose(): void {
    this.listening = false;
    this.tellAll();
  }

  private tellAll(): void {
    for (const all of this.told.values()) this.tell(undefined, all);
  }

  private tell(what: string | undefined, all: ReadonlySet<OnChange>): void {
    for (const onChange of [...all]) onChange(what);
  }
}
