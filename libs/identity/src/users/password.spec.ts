import { Busy } from '#libs/platform';
import { hashPassword, passwordMatches } from './password.js';

const released: (() => void)[] = [];
const mockWork = () => new Promise((resolve) => released.push(() => resolve('done')));
jest.mock('@node-rs/argon2', () => ({
  hash: (password: string) => (password === 'x' ? mockWork() : Promise.resolve('of nobody')),
  verify: () => mockWork(),
}));

/** Lets everything go on that can. */
const settled = () => new Promise(setImmediate);

describe('passwords', () => {
  it('are worked on three at a time; two hundred wait, and whoever comes then is told to come again', async () => {
    const asked = Array.from({ length: 203 }, () => hashPassword('x'));
    await settled();
    await expect(hashPassword('x')).rejects.toThrow(Busy);
    await expect(passwordMatches('stored', 'x')).rejects.toThrow('Too many are signing in');
    for (let done = 0; done < 203; done += 1) {
      expect(released).toHaveLength(Math.min(done + 3, 203));
      released[done]?.();
      await settled();
    }
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));

    const matches = passwordMatches(null, 'x');
    await settled();
    released.at(-1)?.();
    expect(await matches).toBe(false);
    expect(released).toHaveLength(204);
  });
});
