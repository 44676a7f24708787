import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Listener } from '../database/listener.js';
import type { Sql } from '../database/snapshots.js';
import { Together } from '../database/together.js';

/** What the triggers of the database tell on: whose offer has changed, by the organisation's primary key. */
export const CHANGE_CHANNEL = 'boxoffice_changes';

/** Nobody waits longer for a connection that says nothing. */
const PATIENCE_MS = 2000;

/** What was heard of while something was being read. */
export interface Watch {
  /** Whether that which was read may have changed since. @param organisationId null: anybody's change counts */
  spoilt(organisationId: string | null): boolean;
  end(): void;
}

type OnChange = (what: string | undefined) => void;

/**
 * Hears of every change to what is kept, from whichever process. What is asked by `ask` is answered after every change
 * that was committed before it was asked has been heard: PostgreSQL hands a listening connection its notifications
 * before it says that it is ready for the next statement.
 */
@Injectable()
export class Changes implements BeforeApplicationShutdown {
  private listener: Listener | undefined;
  private listening = false;
  private stopped = false;
  private readonly told = new Map<string, Set<OnChange>>([[CHANGE_CHANNEL, new Set()]]);
  private readonly hearing = new Together<null, boolean>(async (asks) => {
    const heard = await this.ask({ name: 'boxoffice_heard', sql: 'SELECT 1', values: [] }).catch(
      () => undefined,
    );
    return asks.map(() => heard !== undefined);
  });

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * To be said before anything is asked.
   * @param onChange called with what is told on the channel, an organisation unless it is another channel; without
   *   anything if anything may have changed
   */
  on(onChange: OnChange, channel = CHANGE_CHANNEL): void {
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

  /** @returns once every change is heard that was committed before this was called; false while nothing is heard */
  heard(): Promise<boolean> {
    return this.hearing.ask(null);
  }

  watch(): Watch {
    this.start();
    const heard = new Set<string>();
    let anything = !this.listening;
    const onChange: OnChange = (organisationId) => {
      if (organisationId === undefined) anything = true;
      else heard.add(organisationId);
    };
    this.on(onChange);
    return {
      spoilt: (organisationId) =>
        anything || (organisationId === null ? heard.size > 0 : heard.has(organisationId)),
      end: () => this.told.get(CHANGE_CHANNEL)?.delete(onChange),
    };
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
