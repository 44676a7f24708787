import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, publicUrl, type Config } from '#libs/platform';

/** The links in mails: to our built-in pages, or to the organisation's own app where that may have them. */
@Injectable()
export class PageLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * To our own page, whatever an organisation says of itself: for mails whose token shows that the mailbox is theirs who
   * have it. On a server of the organisation's, its admins could collect the tokens of whomever they mail.
   * @param told behind the `#`, which browsers keep to themselves: no server's log has it
   */
  ours(page: 'invitation' | 'reset' | 'verify', told: Record<string, string>): string {
    return this.at(publicUrl(this.config), page, told);
  }

  /**
   * To the organisation's app: for mails after which whoever has them must sign in.
   * What is told goes behind the `#`, which browsers keep to themselves: no server's log has it.
   * @param appUrl the organisation's, if it has one
   */
  to(page: 'invitation' | 'claim' | 'offer', appUrl: string | null, told: Record<string, string>): string {
    return this.at(appUrl ?? publicUrl(this.config), page, told);
  }

  private at(base: string, page: string, told: Record<string, string>): string {
    return `${base.replace(/\/+$/, '')}/go/${page}#${new URLSearchParams(told).toString()}`;
  }
}
