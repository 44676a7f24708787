import { isIP } from 'node:net';
import { InvalidInput, type Config } from '#libs/platform';
import { isPublicAddress } from '../send-webhooks/public-address.js';

/**
 * What can be said of an address before anybody looks its name up; that is done at each attempt.
 * @throws InvalidInput
 */
export function assertTarget(url: string, config: Pick<Config, 'NODE_ENV' | 'WEBHOOKS_ALLOW_PRIVATE'>): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && config.NODE_ENV === 'production')
    throw InvalidInput.field('url', 'must be an https address');
  const host = hostname.replace(/^\[|\]$/g, '');
  const inFigures = isIP(host) > 0 && !isPublicAddress(host);
  const ownMachine = /^(.*\.)?localhost\.?$/.test(host);
  if (config.WEBHOOKS_ALLOW_PRIVATE !== true && (inFigures || ownMachine))
    throw InvalidInput.field('url', 'must lead to somebody on the internet, not to a private address');
}
