import { loadConfig } from '../config/config.js';
import { MailedTokens } from './mailed-tokens.js';

const withKey = (key: string) => new MailedTokens(loadConfig({ SECRET_KEY: key.repeat(32) }));
const id = '0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f';

describe('a mailed token', () => {
  const tokens = withKey('5e');

  it('can be made again from what is kept, which is not the token', () => {
    const { nonce, hash } = tokens.issue('member-invitation', id);
    const token = tokens.token('member-invitation', id, nonce);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(withKey('5e').token('member-invitation', id, nonce)).toBe(token);
    expect(tokens.hashOf(token)).toEqual(hash);
    expect(hash.toString('base64url')).not.toBe(token);
  });

  it('comes with a mark of the address, which neither tells it nor minds its case', () => {
    const mark = tokens.markOf('Sam@Example.com');
    expect(tokens.markOf('sam@example.com')).toEqual(mark);
    expect([tokens.markOf('pat@example.com'), withKey('5f').markOf('sam@example.com')]).not.toContainEqual(
      mark,
    );
    expect(mark).toHaveLength(32);
  });

  it('is another for another issue, thing or key', () => {
    const { nonce } = tokens.issue('member-invitation', id);
    const all = [
      tokens.token('member-invitation', id, nonce),
      tokens.token('member-invitation', id, tokens.issue('member-invitation', id).nonce),
      tokens.token('member-invitation', id.replace('0198', '0199'), nonce),
      withKey('5f').token('member-invitation', id, nonce),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
