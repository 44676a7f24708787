import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';

/** Work that one process does at a time, however many there are; whoever dies with it lets go of it. */
@Injectable()
export class SingleFlight {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Runs the work unless another is at it. The lock is a connection's, not a transaction's: the work may ask
   * the outside world.
   * @returns whether it ran
   */
  async run(name: string, work: () => Promise<void>): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: `boxoffice ${name}`,
      keepAlive: true,
    });
    // A lost connection has let go of the lock; the work is safe to be done by two.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine',
        [`boxoffice ${name}`],
      );
      if (!rows[0]?.mine) return false;
      await work();
      return true;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
