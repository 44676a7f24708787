import { VerifiedTokens } from './verified-tokens.js';

const soon = () => Math.floor(Date.now() / 1000) + 60;

describe('tokens known to be ours', () => {
  it('are those that were remembered, as they were written', () => {
    const tokens = new VerifiedTokens<{ sid: string }>();
    tokens.remember('a.b.c', { sid: '1', exp: soon() });
    expect(tokens.claimsOf('a.b.c')).toMatchObject({ sid: '1' });
    expect(tokens.claimsOf('a.b.d')).toBeUndefined();
    expect(tokens.claimsOf(null)).toBeUndefined();
  });

  it('are no longer known once they have expired', () => {
    const tokens = new VerifiedTokens<object>();
    const exp = soon();
    tokens.remember('a', { exp });
    tokens.remember('b', { exp: exp - 120 });
    expect(tokens.claimsOf('b')).toBeUndefined();
    const later = jest.spyOn(Date, 'now').mockReturnValue(exp * 1000);
    expect(tokens.claimsOf('a')).toBeUndefined();
    later.mockRestore();
    expect(tokens.claimsOf('a')).toBeUndefined();
  });

  it('are no more than 20,000: the oldest goes first', () => {
    const tokens = new VerifiedTokens<object>();
    for (let n = 0; n <= 20_000; n += 1) tokens.remember(String(n), { exp: soon() });
    expect([tokens.claimsOf('0'), tokens.claimsOf('1')]).toEqual([undefined, expect.anything()]);
  });
});
