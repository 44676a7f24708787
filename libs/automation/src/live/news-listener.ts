import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '#libs/platform';
import { NEWS_CHANNEL } from '../news/news-wakes.js';

const RECONNECT_MS = 500;

export interface Listening {
  /** There is news of an organisation (UUID). */
  onNews: (organisationId: string) => void;
  /** There may have been news that was not heard of. */
  onGap: () => void;
}

/** The one connection of this process on which it hears of news; opened when somebody watches for the first time. */
@Injectable()
export class NewsListener {
  private readonly logger = new Logger(NewsListener.name);
  private listening: Listening | undefined;
  private client: pg.Client | undefined;
  private reconnect: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  start(listening: Listening): void {
    if (this.listening) return;
    this.listening = listening;
    void this.listen();
  }

  async stop(): Promise<void> {
    this.listening = undefined;
    clearTimeout(this.reconnect);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'boxoffice live',
      keepAlive: true,
    });
    const lost = () => {
      if (this.client !== client) return;
      this.client = undefined;
      this.reconnect = setTimeout(() => void this.listen(), RECONNECT_MS);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload = '' }) => this.listening?.onNews(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${NEWS_CHANNEL}`);
      if (this.client === client) this.listening?.onGap();
      else await client.end();
    } catch (error) {
      this.logger.warn({ msg: 'news cannot be listened for', err: error });
      lost();
    }
  }
}
