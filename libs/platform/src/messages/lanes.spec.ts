import { Lanes } from './lanes.js';

/** Work that somebody else finishes. */
function heldWork(pieces: number) {
  let left = pieces;
  const finish: (() => void)[] = [];
  const work = async () => {
    if (left === 0) return false;
    left -= 1;
    await new Promise<void>((resolve) => finish.push(resolve));
    return true;
  };
  return { work, finish, add: (more: number) => (left += more) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('lanes', () => {
  it('one looks first, and another once there was something', async () => {
    const { work, finish } = heldWork(5);
    const lanes = new Lanes(3, work);
    lanes.wake();
    await turn();
    expect(finish).toHaveLength(1);
    finish.shift()?.();
    await turn();
    expect(finish).toHaveLength(2);
    for (const _turn of [1, 2, 3, 4]) {
      for (const done of finish.splice(0)) done();
      await turn();
    }
    expect(finish).toEqual([]);
    await lanes.stop();
  });

  it('one that is slow keeps the others from nothing that comes meanwhile', async () => {
    const { work, finish, add } = heldWork(1);
    const lanes = new Lanes(2, work);
    lanes.wake();
    await turn();
    add(1);
    lanes.wake();
    await turn();
    expect(finish).toHaveLength(2);
    const stopped = lanes.stop();
    for (const done of finish) done();
    await stopped;
    lanes.wake();
    await turn();
    expect(finish).toHaveLength(2);
  });
});
