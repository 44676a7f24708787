import { startSandbox, type Sandbox } from '../../apps/sandbox/src/index.js';
import { clientOf, control, payByCard, temporaryDirectory } from './support.js';

const DAY = 24 * 3600;

describe('The clock of the account', () => {
  const directory = temporaryDirectory();
  let sandbox: Sandbox;

  beforeAll(async () => (sandbox = await startSandbox({ dataDir: directory.path })));
  afterAll(async () => {
    await sandbox.close();
    directory.remove();
  });

  const clock = (body?: object) => control(sandbox, 'clock', body);

  it('dates what is made, and moves forward only', async () => {
    const { now } = await clock();
    expect(Math.abs(now - Date.now() / 1000)).toBeLessThan(60);
    await clock({ advanceSeconds: 10 * DAY });
    const { created } = await payByCard(clientOf(sandbox));
    expect(created).toBeGreaterThanOrEqual(now + 10 * DAY);
    const later = now + 20 * DAY;
    expect((await clock({ now: later })).now).toBeGreaterThanOrEqual(later);
    await expect(clock({ now })).rejects.toThrow('400');
    await expect(clock({ advanceSeconds: -1 })).rejects.toThrow('400');
    await expect(clock({})).rejects.toThrow('400');
  });

  it('lets a key be forgotten after a day', async () => {
    const stripe = clientOf(sandbox);
    const pay = () => payByCard(stripe, {}, { idempotencyKey: 'yesterday' });
    const first = await pay();
    await clock({ advanceSeconds: DAY - 60 });
    expect((await pay()).id).toBe(first.id);
    await clock({ advanceSeconds: 120 });
    expect((await pay()).id).not.toBe(first.id);
  });

  it('goes on over a restart, with the refunds that wait for it', async () => {
    await control(sandbox, 'refunds', { next: 'failed', afterSeconds: DAY });
    const { id } = await clientOf(sandbox).refunds.create({
      payment_intent: (await payByCard(clientOf(sandbox))).id,
    });
    const { aheadBy } = await clock();
    await sandbox.close();
    sandbox = await startSandbox({ dataDir: directory.path });
    expect((await clock()).aheadBy).toBe(aheadBy);
    expect(await clock({ advanceSeconds: DAY })).toMatchObject({ refundsSettled: 1 });
    expect((await clientOf(sandbox).refunds.retrieve(id)).status).toBe('failed');
  });
});
