import { Logger } from '@nestjs/common';
import { PaymentProviderUnavailable } from '../payments/payment.errors.js';

/** So often in a row Stripe may fail to answer before the rest is left to the next time. */
const PATIENCE = 5;

/** Tries many things, of which one that fails must not keep the others waiting. */
export class Attempts {
  private readonly logger = new Logger('Reconcile');
  private inVain = 0;

  /** @param stopping whether the process is about to end */
  constructor(private readonly stopping: () => boolean) {}

  /** Whether there is a point in going on. */
  get worthwhile(): boolean {
    return this.inVain < PATIENCE && !this.stopping();
  }

  async each<T extends string | { id: string }>(
    things: Iterable<T>,
    act: (thing: T) => Promise<unknown>,
  ): Promise<void> {
    for (const thing of things) {
      if (!this.worthwhile) return;
      try {
        await act(thing);
        this.inVain = 0;
      } catch (error) {
        this.inVain += error instanceof PaymentProviderUnavailable ? 1 : 0;
        // never the whole thing: an intent has its client secret in it
        const id = typeof thing === 'string' ? thing : thing.id;
        this.logger.warn({ msg: 'not reconciled', id, err: error });
      }
    }
  }

  /** The same for pages of rows with ascending ids. */
  async eachOf<T extends { id: string }>(
    page: (after: string) => Promise<T[]>,
    act: (row: T) => Promise<unknown>,
  ): Promise<void> {
    let after: string | undefined = '00000000-0000-0000-0000-000000000000';
    while (after !== undefined && this.worthwhile) {
      const rows = await page(after);
      await this.each(rows, act);
      after = rows.at(-1)?.id;
    }
  }
}
