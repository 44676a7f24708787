import { newSecret, secretMatches } from './client-secret.js';

describe("an API client's secret", () => {
  it('is 64 hexadecimal characters, another each time', () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(one.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(one.secret).not.toBe(other.secret);
  });

  it('is known by its hash, which is not the secret', () => {
    const { secret, hash } = newSecret();
    expect(hash.toString('hex')).not.toBe(secret);
    expect(secretMatches(hash, secret)).toBe(true);
    expect(secretMatches(hash, secret.toUpperCase())).toBe(false);
    expect(secretMatches(hash, newSecret().secret)).toBe(false);
    expect(secretMatches(hash, '')).toBe(false);
    expect(secretMatches(undefined, secret)).toBe(false);
  });
});
