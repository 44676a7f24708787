import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { MalformedId } from '../problem/common-errors.js';
import { looksLikeId, newId, privateId, publicId, UnknownId } from './ids.js';

describe('ids', () => {
  it('are the same key under every prefix that stands for it', () => {
    const key = newId();
    expect(privateId('ord', publicId('ord', key))).toBe(key);
    expect(publicId('bkg', key).slice(4)).toBe(publicId('ord', key).slice(4));
  });

  it('are read whatever their bits: a stranger may make one up', () => {
    expect(privateId('evt', 'evt_01k31d9ygge5ez2n8bdstrw7k9')).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(privateId('evt', `evt_7${'z'.repeat(25)}`)).toBe('ffffffff-ffff-ffff-ffff-ffffffffffff');
  });

  it('are written as TypeID writes them, and read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), (key) => {
        const id = publicId('evt', key);
        expect(id).toBe(`evt_${TypeID.fromUUID('', key).getSuffix()}`);
        expect(publicId('evt', key.toUpperCase())).toBe(id);
        expect(privateId('evt', id)).toBe(key);
      }),
    );
  });

  it('sort by the time they were made', () => {
    const keys = Array.from({ length: 50 }, newId);
    expect([...keys].sort()).toEqual(keys);
  });

  it('answer 404 for the id of something else and 400 for what is no id', () => {
    expect(() => privateId('evt', publicId('ven', newId()))).toThrow(UnknownId);
    for (const broken of [
      '',
      'evt',
      'evt_',
      'evt_9f2',
      'evt_8zzzzzzzzzzzzzzzzzzzzzzzzz',
      `EVT_${'0'.repeat(26)}`,
      'evt_01h2xcejqtf2nbrexx3vqjhp4u',
    ]) {
      expect(() => privateId('evt', broken)).toThrow(MalformedId);
      expect(looksLikeId(broken)).toBe(false);
    }
  });
});
