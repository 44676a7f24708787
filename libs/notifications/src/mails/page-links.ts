import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, publicUrl, type Config } from '#libs/platform';

/** The links in mails: to the organisation's own app, else to our built-in pages. */
@Injectable()
export class PageLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * What is told goes behind the `#`, which browsers keep to themselves: no server's log has it.
   * @param appUrl the organisation's, if it has one
   */
  to(page: 'invitation' | 'claim', appUrl: string | null, told: Record<string, string>): string {
    const base = (appUrl ?? publicUrl(this.config)).replace(/\/+$/, '');
    return `${base}/go/${page}#${new URLSearchParams(told).toString()}`;
  }
}
