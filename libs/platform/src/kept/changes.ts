import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Listener } from '../database/listener.js';
import type { Sql } from '../database/snapshots.js';
import { SharedReads } from './shared-reads.js';

/**
 * What the triggers of the database tell on: the primary key of the organisation whose offer has changed, or `user ` and that
 * of whoever is no longer signed in as they were.
 */
export const CHANGE_CHANNEL = 'boxoffice_changes';

const USER = 'user ';

/** Whose changes somebody wants to hear of. */
export type Whose = 'organisation' | 'user';

/** Nobody waits longer for a connection that says nothing. */
const PATIENCE_MS = 2000;

/** What was heard of while something was being read. */
export interface Watch {
  /** Whether that which was read may have changed since. @param id of whom it is; null: anybody's change counts */
  spoilt(id: string | null): boolean;
  end(): void;
}

/** A point in time, as the database says: every change that was committed before it has been heard. */
export interface Moment {
  /** The database's clock. */
  now: Date;
}

type OnChange = (id: string | undefined) => void;

const clock = { name: 'boxoffice_clock', sql: 'SELECT now() AS now', values: [] };

/**
 * Hears of every change to what is offered, from whichever process. What is asked by `ask` is answered after every change
 * that was committed before it was asked has been heard: PostgreSQL hands a listening connection its notifications
 * before it says that it is ready for the next statement.
 */
@Injectable()
export class Changes implements BeforeApplicationShutdown {
  private listener: Listener | undefined;
  private listening = false;
  private stopped = false;
  private readonly told = { organisation: new Set<OnChange>(), user: new Set<OnChange>() };
  private readonly moments = new SharedReads<Moment | undefined>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param onChange called with the primary key of whose change it was, or without one if anything may have changed */
  on(onChange: OnChange, whose: Whose = 'organisation'): void {
    this.told[whose].add(onChange);
  }

  watch(whose: Whose = 'organisation'): Watch {
    this.start();
    const heard = new Set<string>();
    let anything = !this.listening;
    const onChange: OnChange = (id) => {
      if (id === undefined) anything = true;
      else heard.add(id);
    };
    this.told[whose].add(onChange);
    return {
      spoilt: (id) => anything || (id === null ? heard.size > 0 : heard.has(id)),
      end: () => this.told[whose].delete(onChange),
    };
  }

  /**
   * One after it was asked for; those who ask at the same time share it.
   * @returns undefined while nothing is heard
   */
  moment(): Promise<Moment | undefined> {
    return this.moments.read('', async () => {
      const rows = await this.ask<Moment>(clock).catch(() => undefined);
      return rows?.[0];
    });
  }

  /** @returns undefined while nothing is heard: then nothing that is kept may be told */
  async ask<Row>(sql: Sql & { name: string }): Promise<Row[] | undefined> {
    this.start();
    if (!this.listening) return undefined;
    return this.listener?.ask<Row>(sql, PATIENCE_MS);
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
      channel: CHANGE_CHANNEL,
      onNotification: (told) => {
        if (told.startsWith(USER)) this.tell(told.slice(USER.length), ['user']);
        else this.tell(told, ['organisation']);
      },
      onListening: () => {
        this.tell(undefined);
        this.listening = !this.stopped;
      },
      onLost: () => this.lose(),
    });
    void this.listener.start();
  }

  private lose(): void {
    this.listening = false;
    this.tell(undefined);
  }

  private tell(id: string | undefined, to: readonly Whose[] = ['organisation', 'user']): void {
    for (const whose of to) for (const onChange of [...this.told[whose]]) onChange(id);
  }
}
