import { checkKeys } from './check-keys.js';

const sandbox = 'http://127.0.0.1:12111';

describe('which keys start', () => {
  it.each([
    ['sk_test_1', sandbox, 'development', false, false],
    ['sk_test_1', sandbox, 'test', false, false],
    ['sk_test_1', undefined, 'production', true, false],
    ['sk_live_1', undefined, 'production', false, true],
    ['rk_live_1', 'https://api.stripe.com', 'production', false, true],
    ['sk_live_1', undefined, 'development', false, true],
  ] as const)('%s at %s in %s (allowed: %s): live is %s', (key, base, NODE_ENV, allowed, live) => {
    expect(checkKeys(key, { STRIPE_API_BASE: base, NODE_ENV, ALLOW_TEST_KEYS: allowed })).toBe(live);
  });

  it.each([
    ['sk_live_1', sandbox, 'development', 'STRIPE_API_BASE'],
    ['rk_live_1', 'https://stripe.com.example.org', 'production', 'STRIPE_API_BASE'],
    ['sk_live_1', 'https://notstripe.com', 'production', 'STRIPE_API_BASE'],
    ['sk_test_1', undefined, 'production', 'STRIPE_SECRET_KEY'],
    ['sk_test_1', sandbox, 'production', 'STRIPE_SECRET_KEY'],
  ] as const)('%s at %s in %s is refused, naming %s', (key, base, NODE_ENV, setting) => {
    const config = { STRIPE_API_BASE: base, NODE_ENV, ALLOW_TEST_KEYS: false } as never;
    expect(() => checkKeys(key, config)).toThrow(new RegExp(`^${setting}: `));
  });
});
