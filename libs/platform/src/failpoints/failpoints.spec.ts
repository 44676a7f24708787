import { armFailpoint, failpointOf, FAILPOINTS, reach } from './failpoints.js';

describe('a failpoint', () => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  afterEach(() => {
    armFailpoint(undefined);
    kill.mockClear();
  });
  afterAll(() => kill.mockRestore());

  it('has a name of its own', () => {
    expect(new Set(FAILPOINTS).size).toBe(FAILPOINTS.length);
  });

  it.each([
    ['purchase.placed', { point: 'purchase.placed', time: 1 }],
    ['relay.marked:3', { point: 'relay.marked', time: 3 }],
  ])('is read from %s', (text, failpoint) => {
    expect(failpointOf(text)).toEqual(failpoint);
  });

  it.each(['purchase', 'Purchase.placed', 'purchase.placed:', 'purchase.placed:0', 'relay.marked:1:2', ':1'])(
    'is not %s',
    (text) => expect(() => failpointOf(text)).toThrow(`not "${text}"`),
  );

  it('ends nothing unless it is armed', () => {
    for (const point of FAILPOINTS) reach(point);
    armFailpoint(failpointOf('purchase.placed'));
    for (const point of FAILPOINTS) if (point !== 'purchase.placed') reach(point);
    expect(kill).not.toHaveBeenCalled();
  });

  it('ends the process the time that was asked for', () => {
    armFailpoint(failpointOf('relay.marked:2'));
    reach('relay.marked');
    expect(kill).not.toHaveBeenCalled();
    reach('relay.marked');
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
  });
});
