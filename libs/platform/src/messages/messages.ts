import { Injectable } from '@nestjs/common';
import { Transaction } from '../transaction/transaction.js';
import { domainEventNamed, type DomainEvent } from './domain-events.js';

export const MESSAGE_CHANNEL = 'boxoffice_messages';

/** The outbox: a domain event is written in the transaction of the change that it tells of. */
@Injectable()
export class Messages {
  private waking: Promise<void> | undefined;

  constructor(private readonly transaction: Transaction) {}

  /**
   * @throws Error outside a transaction: news of a change that may not happen is a lie; and for a name that no
   *   `domainEvent` declares
   */
  async add(...events: DomainEvent[]): Promise<void> {
    if (!this.transaction.active) throw new Error('a message is written in the transaction of its change');
    for (const { name } of events)
      if (!domainEventNamed(name)) throw new Error(`${name} is no declared domain event`);
    if (events.length === 0) return;
    await this.transaction.query(
      `INSERT INTO platform.outbox (name, key, payload)
       SELECT name, key, payload FROM jsonb_to_recordset($1::jsonb) AS t(name text, key text, payload jsonb)`,
      [JSON.stringify(events)],
    );
  }

  /**
   * Tells the relays that there is something to do. Called after the commit: a NOTIFY inside the writing
   * transaction would make all commits queue behind each other. Coalesced, and a sweep covers a lost one.
   * Inside a transaction there is nothing to do yet: whoever commits it wakes.
   */
  wake(): void {
    if (this.transaction.active) return;
    this.waking ??= new Promise((resolve) => setImmediate(resolve)).then(async () => {
      this.waking = undefined;
      // A wake-up that a crash takes with it is covered by the sweep: nobody waits for it to be on disk.
      await this.transaction
        .query("SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)", [
          MESSAGE_CHANNEL,
          '',
        ])
        .catch(() => undefined);
    });
  }
}
