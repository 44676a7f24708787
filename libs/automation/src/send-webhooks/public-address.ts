import ipaddr from 'ipaddr.js';

/** What is routed on the IPv6 internet today. */
const GLOBAL = ipaddr.parseCIDR('2000::/3');

/**
 * Is this address one of the internet's, where anybody may be? Private, loopback, link-local, shared and reserved ones
 * are not, whichever way they are written, and neither is what carries another address inside.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL);
}
