import { changed } from './audit.js';

describe('an entry of the audit trail', () => {
  it('tells only what differs', () => {
    const before = { name: 'Jazz', capacity: null, tags: ['a'], same: { of: [1] } };
    const after = { name: 'Blues', capacity: 10, tags: ['a', 'b'], same: { of: [1] } };
    expect(changed(before, after)).toEqual([
      { name: 'Jazz', capacity: null, tags: ['a'] },
      { name: 'Blues', capacity: 10, tags: ['a', 'b'] },
    ]);
  });

  it('tells all of what is new, and of what is gone', () => {
    expect(changed(undefined, { name: 'Jazz' })).toEqual([undefined, { name: 'Jazz' }]);
    expect(changed({ name: 'Jazz' }, undefined)).toEqual([{ name: 'Jazz' }, undefined]);
  });
});
