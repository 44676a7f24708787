import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { reach } from '../failpoints/failpoints.js';
import { Transaction } from '../transaction/transaction.js';
import { MESSAGE_CHANNEL } from './messages.js';
import { HANDLES, type Handler, type Message } from './when.js';

const SWEEP_MS = 2000;
const RECONNECT_MS = 500;
const LONGEST_BACK_OFF_SECONDS = 300;

interface Reaction {
  name: string;
  handler: Handler;
}

/**
 * Carries messages from the outbox to in-process handlers, at least once, in order per key. The oldest
 * unhandled message of a key is the lock of that key: several relays share the work and keep the order.
 */
@Injectable()
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private reactions = new Map<string, Reaction[]>();
  private listener: pg.Client | undefined;
  private sweep: NodeJS.Timeout | undefined;
  private reconnect: NodeJS.Timeout | undefined;
  private draining: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly transaction: Transaction,
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Starts carrying, and listening for the wake-up that follows a commit. */
  async start(): Promise<void> {
    this.findHandlers();
    this.stopped = false;
    await this.listen();
    this.sweep = setInterval(() => this.wake(), SWEEP_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    clearTimeout(this.reconnect);
    await this.draining;
    const listener = this.listener;
    this.listener = undefined;
    await listener?.end().catch(() => undefined);
  }

  /** Carries everything that is due now; resolves when nothing due is left. */
  async drain(): Promise<void> {
    if (this.reactions.size === 0) this.findHandlers();
    while (await this.carryOne());
  }

  private wake(): void {
    if (this.stopped) return;
    this.again = true;
    this.draining ??= this.drainWhileWoken().finally(() => {
      this.draining = undefined;
    });
  }

  private async drainWhileWoken(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.carryOne())) reach('relay.committed');
      } catch (error) {
        this.logger.warn({ msg: 'relay interrupted', err: error });
      }
    }
  }

  /** @returns whether there was a message to carry */
  private carryOne(): Promise<boolean> {
    return this.transaction.runAlone(async () => {
      const message = await this.transaction.queryOne<Message & { attempts: number }>(
        `SELECT id, name, key, payload, created_at AS "createdAt", attempts
           FROM platform.outbox o
          WHERE handled_at IS NULL AND next_attempt_at <= now()
            AND NOT EXISTS (SELECT FROM platform.outbox older
                             WHERE older.key = o.key AND older.handled_at IS NULL AND older.id < o.id)
          ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      );
      if (!message) return false;
      try {
        for (const reaction of this.reactions.get(message.name) ?? []) await this.react(reaction, message);
        await this.transaction.query('UPDATE platform.outbox SET handled_at = now() WHERE id = $1', [
          message.id,
        ]);
        reach('relay.marked');
      } catch (error) {
        await this.postpone(message, error);
      }
      return true;
    });
  }

  private async react({ name, handler }: Reaction, message: Message): Promise<void> {
    const acted = await this.transaction.runAlone(async () => {
      const [first] = await this.transaction.query(
        'INSERT INTO platform.inbox (handler, message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING message_id',
        [name, message.id],
      );
      if (first) await handler.handle(message as Message<never>);
      reach('relay.uncommitted');
      return first !== undefined;
    });
    if (acted) handler.committed?.(message as Message<never>);
    reach('relay.handled');
  }

  private async postpone(message: Message & { attempts: number }, error: unknown): Promise<void> {
    const wait = Math.min(2 ** message.attempts, LONGEST_BACK_OFF_SECONDS);
    this.logger.error({
      msg: 'message not handled',
      messageId: message.id,
      name: message.name,
      wait,
      err: error,
    });
    await this.transaction.query(
      `UPDATE platform.outbox SET attempts = attempts + 1, last_error = $2,
              next_attempt_at = now() + make_interval(secs => $3) WHERE id = $1`,
      [message.id, error instanceof Error ? error.name : 'error', wait],
    );
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

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'boxoffice relay',
      keepAlive: true,
    });
    const lost = () => {
      if (this.stopped || this.listener !== client) return;
      this.listener = undefined;
      this.reconnect = setTimeout(() => void this.listen().catch(lost), RECONNECT_MS);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.wake());
    this.listener = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${MESSAGE_CHANNEL}`);
      this.wake();
    } catch (error) {
      this.logger.warn({ msg: 'relay cannot listen', err: error });
      lost();
    }
  }
}
