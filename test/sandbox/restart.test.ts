import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/index.js';
import { BY_SERVER, call, clientOf, Receiver, temporaryDirectory } from './support.js';

describe('A restart', () => {
  const directory = temporaryDirectory();
  let sandbox: Sandbox;

  beforeAll(async () => (sandbox = await startSandbox({ dataDir: directory.path })));
  afterAll(async () => {
    await sandbox.close();
    directory.remove();
  });

  const log = () => join(directory.path, 'sandbox', 'log.jsonl');
  const restart = async () => {
    await sandbox.close();
    sandbox = await startSandbox({ dataDir: directory.path });
    return clientOf(sandbox);
  };
  /** As after kill -9: what the log holds at this moment is all that is left. */
  const crash = async (torn = '') => {
    const left = readFileSync(log());
    await sandbox.close();
    writeFileSync(log(), left);
    appendFileSync(log(), torn);
    sandbox = await startSandbox({ dataDir: directory.path });
    return clientOf(sandbox);
  };
  const pay = () =>
    clientOf(sandbox).paymentIntents.create(
      { amount: 1000, currency: 'gbp', payment_method: 'pm_card_visa', confirm: true, ...BY_SERVER },
      { idempotencyKey: 'paid' },
    );

  it('keeps keys, payments, their order, idempotency keys and the ledger', async () => {
    const { stripe: keys } = sandbox;
    const paid = await pay();
    const later = await clientOf(sandbox).paymentIntents.create({ amount: 2000, currency: 'gbp' });
    const ledger = (await call(sandbox, '/_sandbox/ledger')).json;
    const events = (await clientOf(sandbox).events.list()).data.map(({ id }) => id);

    const stripe = await restart();
    expect(sandbox.stripe).toEqual({ ...keys, apiBase: sandbox.url });
    expect((await call(sandbox, '/_sandbox/ledger')).json).toEqual(ledger);
    expect((await stripe.paymentIntents.list()).data.map(({ id }) => id)).toEqual([later.id, paid.id]);
    expect((await stripe.events.list()).data.map(({ id }) => id)).toEqual(events);
    expect((await pay()).id).toBe(paid.id);
    await stripe.refunds.create({ payment_intent: paid.id, amount: 400 });
    const { data } = await (await restart()).refunds.list({ payment_intent: paid.id });
    expect(data.map(({ amount }) => amount)).toEqual([400]);
  });

  it('keeps it to its owner', async () => {
    await pay();
    const modes = () =>
      [join(directory.path, 'sandbox'), join(directory.path, 'mail'), log()].map(
        (path) => statSync(path).mode & 0o777,
      );
    expect(modes()).toEqual([0o700, 0o700, 0o600]);
    chmodSync(log(), 0o644);
    await restart();
    expect(modes()).toEqual([0o700, 0o700, 0o600]);
  });

  it('keeps all that was answered before a kill -9, and drops a line that was half written', async () => {
    const answered = await clientOf(sandbox).paymentIntents.create({ amount: 3000, currency: 'gbp' });
    const stripe = await crash('[["payment_intents","pi_half",{"id":"pi_ha');
    expect((await stripe.paymentIntents.retrieve(answered.id)).amount).toBe(3000);
    const after = await stripe.paymentIntents.create({ amount: 4000, currency: 'gbp' });
    expect((await (await crash()).paymentIntents.retrieve(after.id)).amount).toBe(4000);
  });

  it('delivers after the restart what the app did not take before it, from held as well', async () => {
    const receiver = new Receiver(sandbox.stripe.webhookSecret);
    const url = await receiver.listen();
    receiver.respond = () => 500;
    sandbox.webhooksTo(url);
    await clientOf(sandbox).paymentIntents.create({ amount: 5000, currency: 'gbp' });
    await sandbox.close();
    receiver.received.length = 0;
    receiver.respond = () => 200;
    sandbox = await startSandbox({ dataDir: directory.path });
    const stripe = clientOf(sandbox);
    await sandbox.whenIdle();
    const { id } = (await stripe.events.list({ type: 'payment_intent.created', limit: 1 })).data[0] ?? {};
    expect(receiver.ids()).toContain(id);

    await call(sandbox, '/_sandbox/webhooks', { mode: 'hold' });
    await stripe.paymentIntents.create({ amount: 6000, currency: 'gbp' });
    await sandbox.whenIdle();
    await restart();
    const before = receiver.received.length;
    expect((await call(sandbox, '/_sandbox/webhooks/release', {})).json).toEqual({ released: 1 });
    await sandbox.whenIdle();
    expect(receiver.received).toHaveLength(before + 1);
    await receiver.close();
  });

  it('refuses a second sandbox on the same data', async () => {
    await expect(startSandbox({ dataDir: directory.path })).rejects.toThrow('already');
    const elsewhere = temporaryDirectory();
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ dataDir: elsewhere.path, port })).rejects.toThrow('EADDRINUSE');
    await (await startSandbox({ dataDir: elsewhere.path })).close();
    elsewhere.remove();
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.on('exit', resolve));
    await sandbox.close();
    writeFileSync(join(directory.path, 'sandbox', 'lock'), String(dead.pid));
    sandbox = await startSandbox({ dataDir: directory.path });
  });

  it('refuses a log that is damaged in the middle rather than losing what follows', async () => {
    const left = readFileSync(log());
    await sandbox.close();
    writeFileSync(log(), `nonsense\n${left.toString()}`);
    await expect(startSandbox({ dataDir: directory.path })).rejects.toThrow('damaged');
    writeFileSync(log(), left);
    sandbox = await startSandbox({ dataDir: directory.path });
  });
});
