import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Listener } from '../database/listener.js';
import type { Sql } from '../database/snapshots.js';

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

type OnChange = (organisationId: string | undefined) => void;

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
  private readonly told = new Set<OnChange>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param onChange called with an organisation, or without one if anything may have changed */
  on(onChange: OnChange): void {
    this.told.add(onChange);
  }

  watch(): Watch {
    this.start();
    const heard = new Set<string>();
    let anything = !this.listening;
    const onChange: OnChange = (organisationId) => {
      if (organisationId === undefined) anything = true;
      else heard.add(organisationId);
    };
    this.told.add(onChange);
    return {
      spoilt: (organisationId) =>
        anything || (organisationId === null ? heard.size > 0 : heard.has(organisationId)),
      end: () => this.told.delete(onChange),
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
      channel: CHANGE_CHANNEL,
      onNotification: (organisationId) => this.tell(organisationId),
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

  private tell(organisationId: string | undefined): void {
    for (const onChange of [...this.told]) onChange(organisationId);
  }
}
