import { BadConfiguration, type Config } from '#libs/platform';

const STRIPES = /^([a-z0-9-]+\.)*stripe\.com$/;

/**
 * Real money is asked of Stripe alone, and play money is not taken for tickets in earnest.
 * @returns whether the key moves real money
 * @throws BadConfiguration
 */
export function checkKeys(
  key: string,
  {
    STRIPE_API_BASE: base,
    NODE_ENV,
    ALLOW_TEST_KEYS,
  }: Pick<Config, 'STRIPE_API_BASE' | 'NODE_ENV' | 'ALLOW_TEST_KEYS'>,
): boolean {
  const live = /^(sk|rk)_live_/.test(key);
  if (live && base && !STRIPES.test(new URL(base).hostname))
    throw new BadConfiguration('STRIPE_API_BASE: a live key is not sent anywhere but to stripe.com');
  if (!live && NODE_ENV === 'production' && !ALLOW_TEST_KEYS)
    throw new BadConfiguration(
      'STRIPE_SECRET_KEY: a test key takes no money; in production set ALLOW_TEST_KEYS=true to mean it',
    );
  return live;
}
