import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Config } from '../config/config.js';

const RECONNECT_MS = 500;
const CONNECT_MS = 10_000;

export interface Listening {
  /** As the database calls the connection, e.g. `boxoffice relay`. */
  name: string;
  /** Who is told what is notified on which channel. */
  hears: ReadonlyMap<string, (payload: string) => void>;
  /** We listen, for the first time or again: what was notified before was not heard. */
  onListening: () => void;
  /** The connection is gone: nothing is heard any more. */
  onLost?: () => void;
  /** A server that takes the connection and says nothing for so long is not there; default 10 seconds. */
  connectMs?: number;
}

/** A connection of its own that listens on channels, and comes back when it is lost, until it is stopped. */
export class Listener {
  private readonly logger: Logger;
  private client: pg.Client | undefined;
  private reconnect: NodeJS.Timeout | undefined;
  private stopped = false;
  private asked: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly listening: Listening,
  ) {
    this.logger = new Logger(listening.name);
  }

  /** Resolves when it listens, or has failed to for the first time and will try again. */
  async start(): Promise<void> {
    const { name, hears, onListening, connectMs = CONNECT_MS } = this.listening;
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: name,
      keepAlive: true,
      keepAliveInitialDelayMillis: CONNECT_MS,
      connectionTimeoutMillis: connectMs,
    });
    const lost = () => {
      if (this.stopped || this.client !== client) return;
      this.client = undefined;
      this.listening.onLost?.();
      this.reconnect = setTimeout(() => void this.start(), RECONNECT_MS);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload = '' }) => hears.get(channel)?.(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query([...hears.keys()].map((channel) => `LISTEN ${channel}`).join('; '));
      if (!this.stopped) onListening();
    } catch (error) {
      if (!this.stopped) this.logger.warn({ msg: 'cannot listen', err: error });
      lost();
    }
  }

  /**
   * Asks on the connection that listens, one after the other. A database that does not answer in time has lost us.
   * @returns undefined if the connection is not there
   */
  async ask<Row>(
    { name, sql, values }: { name: string; sql: string; values: unknown[] },
    patienceMs: number,
  ): Promise<Row[] | undefined> {
    const client = this.client;
    if (!client) return undefined;
    const patience = setTimeout(() => client.connection.stream.destroy(), patienceMs);
    try {
      const answer = this.asked.then(() => client.query({ name, text: sql, values }));
      this.asked = answer.catch(() => undefined);
      return (await answer).rows as Row[];
    } finally {
      clearTimeout(patience);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.reconnect);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
