import { bodyHash } from './idempotency.js';

describe('the hash of a body', () => {
  it('depends on what the body means, not on how it is written', () => {
    expect(bodyHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(bodyHash({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(bodyHash({ a: undefined, b: 1 })).toBe(bodyHash({ b: 1 }));
  });

  it('tells different bodies apart', () => {
    const bodies = [
      {},
      [],
      null,
      '',
      'a',
      { a: 1 },
      { a: '1' },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: { b: 1 } },
      { a: null },
    ];
    expect(new Set(bodies.map(bodyHash)).size).toBe(bodies.length);
  });
});
