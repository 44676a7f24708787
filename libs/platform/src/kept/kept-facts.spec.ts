import type { Changes, Moment } from './changes.js';
import { KeptFacts, type Fact } from './kept-facts.js';

interface Answer extends Fact {
  said: string;
}

describe('facts that are kept', () => {
  const moment: Moment = { now: new Date(0) };

  const setUp = (bytes = 1000) => {
    const told: ((id: string | undefined) => void)[] = [];
    const changes = {
      on: (onChange: (typeof told)[number]) => told.push(onChange),
      watch: () => {
        const heard: (string | undefined)[] = [];
        told.push((id) => heard.push(id));
        return {
          spoilt: (id: string) => heard.includes(undefined) || heard.includes(id),
          end: () => undefined,
        };
      },
    } as unknown as Changes;
    const kept = new KeptFacts<Answer>(changes, 'user', bytes);
    const keep = (key: string, of: string, size = 1) =>
      kept.keep(key, () => Promise.resolve({ of, bytes: size, said: key }));
    const tell = (id?: string) => told.forEach((onChange) => onChange(id));
    const known = (...keys: string[]) => keys.filter((key) => kept.at(moment, key)?.said === key);
    return { kept, keep, tell, known };
  };

  it('are dropped by the changes of whom they are of, and of nobody else', async () => {
    const { kept, keep, tell, known } = setUp();
    await Promise.all([keep('a', 'sam'), keep('b', 'sam'), keep('c', 'kim')]);
    tell('lee');
    expect(known('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    tell('sam');
    expect(known('a', 'b', 'c')).toEqual(['c']);
    expect([kept.has('a'), kept.has('c')]).toEqual([false, true]);
    await keep('a', 'sam');
    expect(known('a')).toEqual(['a']);
    tell();
    expect(known('a', 'b', 'c')).toEqual([]);
  });

  it('are not kept if they may have changed while they were read, and are told to who asked', async () => {
    const { kept, tell, known } = setUp();
    const answer = { of: 'sam', bytes: 1, said: 'a' };
    for (const id of ['sam', undefined]) {
      const read = kept.keep('a', () => {
        tell(id);
        return Promise.resolve(answer);
      });
      expect(await read).toBe(answer);
      expect(known('a')).toEqual([]);
    }
    expect(await kept.keep('a', () => Promise.resolve(undefined))).toBeUndefined();
    await expect(kept.keep('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });

  it('take no more than there is room for: what was not asked for longest goes first', async () => {
    const { keep, tell, known } = setUp(10);
    await keep('a', 'sam', 4);
    await keep('b', 'sam', 4);
    expect(known('a')).toEqual(['a']);
    await keep('c', 'kim', 4);
    expect(known('a', 'b', 'c')).toEqual(['a', 'c']);
    await keep('d', 'kim', 11);
    expect(known('a', 'c', 'd')).toEqual(['a', 'c']);
    await keep('a', 'kim', 4);
    tell('sam');
    expect(known('a', 'c')).toEqual(['a', 'c']);
  });
});
