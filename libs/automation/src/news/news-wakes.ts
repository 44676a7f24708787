import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export const NEWS_CHANNEL = 'boxoffice_news';

/** Of many news in a row those who watch are told once in so many milliseconds. */
const TOGETHER_MS = 20;

/** Tells every process that watches whose news there is. After the commit, and at most once: watchers look by themselves, too. */
@Injectable()
export class NewsWakes {
  private woken = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly transaction: Transaction) {}

  wake(organisationId: string): void {
    this.woken.add(organisationId);
    this.timer ??= setTimeout(() => void this.tell(), TOGETHER_MS).unref();
  }

  private async tell(): Promise<void> {
    const organisationIds = [...this.woken];
    this.woken = new Set();
    this.timer = undefined;
    // Alone: whoever called us may have been in a transaction that is over by now.
    await this.transaction
      .runAlone(() =>
        this.transaction.query('SELECT pg_notify($1, id) FROM unnest($2::text[]) id', [
          NEWS_CHANNEL,
          organisationIds,
        ]),
      )
      .catch(() => undefined);
  }
}
