import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform';
import { NotSent } from './not-sent.js';
import { isPublicAddress } from './public-address.js';

const DNS_MS = 3000;

export interface Address {
  address: string;
  family: number;
}

/**
 * Where hosts are. What is found is what is connected to, so that a name cannot be one thing when it is looked at and
 * another when it is used.
 */
@Injectable()
export class Names {
  // Waits without a thread of its own, of which there are few: a name server that hangs holds up nobody else.
  private readonly resolver = new Resolver({ timeout: DNS_MS, tries: 2 });

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Unless private addresses are allowed: the names of a network of one's own may stand in files. */
  get onlyPublic(): boolean {
    return this.config.WEBHOOKS_ALLOW_PRIVATE !== true;
  }

  /**
   * @param host a name, or an address in figures without brackets
   * @throws NotSent for a name that nobody has, and for an address that is not on the internet: one of several is enough
   */
  async addressesOf(host: string): Promise<Address[]> {
    const addresses = isIP(host) ? [host] : await this.resolve(host);
    if (addresses.length === 0) throw new NotSent('dns');
    if (this.onlyPublic && !addresses.every(isPublicAddress)) throw new NotSent('private_address');
    return addresses.map((address) => ({ address, family: isIP(address) }));
  }

  /** The addresses of a name, whatever they are. */
  async resolve(host: string): Promise<string[]> {
    if (!this.onlyPublic) {
      const found = await lookup(host, { all: true }).catch(() => []);
      return found.map(({ address }) => address);
    }
    const answers = await Promise.allSettled([this.resolver.resolve4(host), this.resolver.resolve6(host)]);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  }
}
