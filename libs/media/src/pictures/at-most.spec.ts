import { Busy } from '#libs/platform';
import { AtMost } from './at-most.js';

describe('AtMost', () => {
  /** Work that ends when it is told to. */
  function work() {
    let end: (outcome?: Error) => void = () => undefined;
    const ended = new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve());
    });
    return { end, run: () => ended };
  }
  const tick = () => new Promise((resolve) => setImmediate(resolve));

  it('runs so many at once, the others in the order they came, and refuses who is too many', async () => {
    const gate = new AtMost({ running: 2, waiting: 2 });
    const begun: number[] = [];
    const works = Array.from({ length: 4 }, work);
    const all = works.map(({ run }, index) =>
      gate.run(() => {
        begun.push(index);
        return run();
      }),
    );
    await expect(gate.run(async () => 'never')).rejects.toBeInstanceOf(Busy);
    expect(begun).toEqual([0, 1]);
    works[1]?.end();
    await tick();
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of works) end();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(await gate.run(async () => 'now')).toBe('now');
  });

  it('goes on after work that failed', async () => {
    const gate = new AtMost({ running: 1, waiting: 1 });
    const [first, second] = [work(), work()];
    const one = gate.run(first.run);
    const two = gate.run(second.run);
    first.end(new Error('broken'));
    await expect(one).rejects.toThrow('broken');
    second.end();
    await two;
    await expect(gate.run(async () => 'now')).resolves.toBe('now');
  });
});
