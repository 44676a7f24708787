import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CONFIG, type Config } from '../config/config.js';
import { Listener } from '../database/listener.js';
import { reach } from '../failpoints/failpoints.js';
import { Transaction } from '../transaction/transaction.js';
import { Lanes } from './lanes.js';
import { MESSAGE_CHANNEL } from './messages.js';
import { OutboxStore, type Carried, type Failure } from './outbox.store.js';
import { HANDLES, type Handler, type Message } from './when.js';

const SWEEP_MS = 2000;

/** So many messages a relay carries at once, each with two connections, where the pool allows. */
const MOST_LANES = 4;
const CONNECTIONS_PER_LANE = 3;

/** So often a message is tried, within about four hours: after 1, 3, 9, … seconds, and then every hour. */
export const ATTEMPTS = 12;
const LONGEST_BACK_OFF_SECONDS = 3600;

interface Reaction {
  name: string;
  handler: Handler;
}

/**
 * Carries messages from the outbox to in-process handlers, at least once, in order per key. The oldest unhandled
 * message of a key is the lock of that key: several relays share the work and keep the order.
 *
 * A handler that fails stops none of the message's other handlers. What has failed is tried again, later each time,
 * and in the end parked, until an admin releases or dismisses it. Meanwhile the later messages of its key wait, for
 * every handler: none of them is ever told of a change before those that came before it. Other keys flow.
 */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private readonly outbox: OutboxStore;
  private reactions = new Map<string, Reaction[]>();
  private listener: Listener | undefined;
  private sweep: NodeJS.Timeout | undefined;
  private lanes: Lanes | undefined;
  /** The key of the message that was taken last. */
  private after = '';

  constructor(
    private readonly transaction: Transaction,
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.outbox = new OutboxStore(transaction);
  }

  /** Starts carrying, and listening for the wake-up that follows a commit. */
  async start(): Promise<void> {
    this.findHandlers();
    const count = Math.floor(this.config.DATABASE_POOL_SIZE / CONNECTIONS_PER_LANE);
    this.lanes = new Lanes(Math.max(1, Math.min(MOST_LANES, count)), () => this.carryNext());
    const wake = () => this.lanes?.wake();
    this.listener = new Listener(this.config, {
      name: 'boxoffice relay',
      hears: new Map([[MESSAGE_CHANNEL, wake]]),
      onListening: wake,
    });
    await this.listener.start();
    this.sweep = setInterval(wake, SWEEP_MS);
    wake();
  }

  async stop(): Promise<void> {
    const lanes = this.lanes;
    this.lanes = undefined;
    clearInterval(this.sweep);
    await lanes?.stop();
    await this.listener?.stop();
  }

  /** Carries everything that is due now, one after the other; resolves when nothing due is left. */
  async drain(): Promise<void> {
    if (this.reactions.size === 0) this.findHandlers();
    while (await this.carryOne());
  }

  private async carryNext(): Promise<boolean> {
    try {
      const carried = await this.carryOne();
      if (carried) reach('relay.committed');
      return carried;
    } catch (error) {
      this.logger.warn({ msg: 'relay interrupted', err: error });
      return false;
    }
  }

  /** @returns whether there was a message to carry */
  private carryOne(): Promise<boolean> {
    return this.transaction.runAlone(async () => {
      const message = await this.outbox.next(this.after);
      if (!message) return false;
      this.after = message.key;
      const failures: Failure[] = [];
      for (const reaction of this.reactions.get(message.name) ?? []) {
        const failure = await this.react(reaction, message).catch((error: unknown) =>
          this.failureOf(reaction, message, error),
        );
        if (failure) failures.push(failure);
      }
      if (failures.length > 0) await this.putOff(message, failures);
      else {
        await this.outbox.handled(message.id);
        reach('relay.marked');
      }
      return true;
    });
  }

  private async react({ name, handler }: Reaction, message: Message): Promise<undefined> {
    const acted = await this.transaction.runAlone(async () => {
      const first = await this.outbox.first(name, message.id);
      if (first) await handler.handle(message as Message<never>);
      reach('relay.uncommitted');
      return first;
    });
    if (acted) handler.committed?.(message as Message<never>);
    reach('relay.handled');
    return undefined;
  }

  private failureOf({ name: handler }: Reaction, { id, name, attempts }: Carried, error: unknown): Failure {
    this.logger.error({ msg: 'message not handled', messageId: id, name, handler, attempts, err: error });
    return { handler, error: error instanceof Error ? error.name : 'error' };
  }

  private async putOff({ id, attempts }: Carried, failures: readonly Failure[]): Promise<void> {
    if (attempts + 1 >= ATTEMPTS) await this.outbox.park(id, failures);
    else await this.outbox.postpone(id, failures, Math.min(3 ** attempts, LONGEST_BACK_OFF_SECONDS));
  }

  private findHandlers(): void {
    this.reactions = new Map();
    for (const wrapper of this.discovery.getProviders()) {
      const type = wrapper.metatype;
      const names = type ? (Reflect.getMetadata(HANDLES, type) as (() => string[]) | undefined) : undefined;
      if (!names || !type) continue;
      for (const name of names()) {
        const reactions = this.reactions.get(name) ?? [];
        if (!reactions.some((reaction) => reaction.name === type.name)) {
          reactions.push({ name: type.name, handler: wrapper.instance as Handler });
        }
        this.reactions.set(name, reactions);
      }
    }
  }
}
