import type { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  countFact,
  domainEvent,
  Messages,
  Relay,
  Transaction,
  undeclare,
  When,
  type Handler,
  type Message,
} from '#libs/platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { startBoxoffice, type Boxoffice } from './boxoffice.js';
import { times } from './race.js';

const RELAYS_PER_APP = 2;
/** So many messages of a key are written one after the other. */
export const BLOCK = 5;

type Numbered = Message<{ n: number }>;

export const happened = domainEvent({
  name: 'test.happened',
  version: 1,
  context: 'test',
  audience: 'internal',
  description: 'Something has happened.',
  orderedBy: 'key',
  facts: { n: countFact('Which one of its key', 0) },
});
afterAll(() => undeclare(happened));

/** Writes down, in its transaction, that it has acted. */
@When('test.happened')
export class Recorder implements Handler {
  begins: () => Promise<void> = () => Promise.resolve();
  entered: () => void = () => undefined;
  gate: Promise<void> | undefined;
  refuses: (message: Numbered) => boolean = () => false;

  constructor(
    private readonly transaction: Transaction,
    readonly relay: string,
  ) {}

  async handle(message: Numbered): Promise<void> {
    if (this.refuses(message)) throw new Error('not now');
    await this.begins();
    // The next one is quicker, and would be through before if it could.
    for (let more = 4 * (BLOCK - (message.payload.n % BLOCK)); more > 4; more -= 1)
      await this.transaction.query('SELECT 1');
    await this.transaction.query('INSERT INTO effects (key, n, relay) VALUES ($1, $2, $3)', [
      message.key,
      message.payload.n,
      this.relay,
    ]);
    this.entered();
    await this.gate;
  }
}

/** Another handler of the same news, which never fails. */
@When('test.happened')
export class Bystander implements Handler {
  readonly seen: number[] = [];

  handle({ payload: { n } }: Numbered): Promise<void> {
    this.seen.push(n);
    return Promise.resolve();
  }
}

export interface Carrier {
  relay: Relay;
  recorder: Recorder;
  bystander: Bystander;
}

function carrier(app: NestFastifyApplication, box: Boxoffice, name: string): Carrier {
  const transaction = app.get(Transaction);
  const recorder = new Recorder(transaction, name);
  const bystander = new Bystander();
  const discovery = {
    getProviders: () => [
      { metatype: Recorder, instance: recorder },
      { metatype: Bystander, instance: bystander },
    ],
  };
  const relay = new Relay(transaction, discovery as unknown as DiscoveryService, box.config);
  return { relay, recorder, bystander };
}

/** Two applications on one database, each with relays of its own. */
export async function twoApplications() {
  const box = await startBoxoffice();
  await box.sql('CREATE TABLE effects (at serial, key text, n int, relay text)');
  const second = await createApp(box.config, { api: false, worker: false });
  await second.init();
  const carriers = [box.app, second].flatMap((app, a) =>
    times(RELAYS_PER_APP).map((r) => carrier(app, box, `${a}.${r}`)),
  );
  return { box, carriers, stop: async (sound = true) => (await second.close(), box.stop({ sound })) };
}

export const write = (box: Boxoffice, messages: readonly { key: string; n: number }[]) =>
  box.app
    .get(Transaction)
    .run(() => box.app.get(Messages).add(...messages.map(({ key, n }) => happened.of(key, { n }))));

/** What waits for another attempt has waited. */
export const timeGoesBy = (box: Boxoffice) =>
  box.sql('UPDATE platform.outbox SET next_attempt_at = now() WHERE handled_at IS NULL');

export const effects = (box: Boxoffice) =>
  box.sql<{ key: string; n: number; relay: string }>('SELECT key, n, relay FROM effects ORDER BY at');

export const open = async (box: Boxoffice): Promise<number> =>
  (
    await box.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM (
         SELECT DISTINCT ON (key) next_attempt_at, parked_at FROM platform.outbox WHERE handled_at IS NULL ORDER BY key, id
       ) oldest WHERE next_attempt_at <= now() AND parked_at IS NULL`,
    )
  )[0]?.n ?? -1;

export async function drainAll(box: Boxoffice, carriers: readonly Carrier[]): Promise<void> {
  do await Promise.all(carriers.map(({ relay }) => relay.drain()));
  while ((await open(box)) > 0);
}
