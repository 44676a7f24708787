import { InvalidInput, isWebAddress } from '#libs/platform';

/** Where the hosted page sends the customer back to. */
export interface ReturnUrls {
  successUrl: string;
  cancelUrl: string;
}

const LOOPBACK = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Nobody is sent from a page that bears a seller's name to a site that is not the seller's.
 * @param loopback whether this machine's own addresses are fine, as they are in development
 * @throws InvalidInput naming the fields
 */
export function assertReturnUrls(
  urls: ReturnUrls,
  allowedOrigins: readonly string[],
  loopback: boolean,
): void {
  const refused = Object.entries(urls).filter(([, url]) => !leadsHome(String(url), allowedOrigins, loopback));
  if (refused.length > 0)
    throw new InvalidInput(
      refused.map(([field]) => ({ field, message: "must be on one of the organisation's allowed origins" })),
    );
}

function leadsHome(url: string, allowedOrigins: readonly string[], loopback: boolean): boolean {
  if (!isWebAddress(url)) return false;
  const { origin, hostname } = new URL(url);
  return allowedOrigins.includes(origin) || (loopback && LOOPBACK.test(hostname));
}
