import { FAILPOINTS, type Failpoint } from '#libs/platform';
import type { Json } from '../support/client.js';
import { deaths, type Outcome } from '../support/deaths.js';
import { sandbox } from '../support/interventions.js';
import { atOnce, postgresVersion, times } from '../support/race.js';
import { size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { recover, sceneOf, startStage, stuck, type Scene, type Stage } from '../support/victim.js';

const turns = size(1, 10);
/** So many victims live at a time, each on a database of its own. */
const AT_ONCE = 3;

/** What a process leaves behind for certain where it dies: were it not seen, neither would be what stays so. */
const halfWay: [Failpoint, RegExp][] = [
  ['open-payment.created', /^only Stripe's: pi_\w+ requires_payment_method/],
  ['check-payment.asked', /^only Stripe's: pi_\w+ succeeded/],
  ['settle-order.uncommitted', /^paid, order pending$/],
  ['receive-webhook.stored', /^job handle-stripe-event$/],
  ['handle-webhook.uncommitted', /^webhook payment_intent.succeeded$/],
  ['relay.handled', /^message payment.succeeded$/],
  ['request-refund.uncommitted', /^paid, order expired$/],
  ['send-refund.made', /^only Stripe's: re_\w+/],
  ['close-payment.ended', /^only Stripe's: pi_\w+ canceled/],
  ['expire-holds.closed', /^hold over$/],
  ['cancel-order.cancelled', /^refund pending$/],
  ['reconcile.news-stored', /^webhook refund.failed$/],
  ['upload-pictures.stored', /^file stored$/],
  ['remove-file.deleted', /^file removing$/],
  ['send-mail.accepted', /^mail order-confirmed$/],
];

/** What the dead have left half-way, and what was wrong after recovery. */
const runs = new Map(
  FAILPOINTS.map((point) => [point, { left: [] as string[][], failures: [] as unknown[] }]),
);
const runOf = (point: Failpoint) => runs.get(point) ?? { left: [], failures: [] };

async function play(stage: Stage, point: Failpoint): Promise<void> {
  const scene = await sceneOf(stage, point);
  const afterwards = await deaths[point](scene);
  runOf(point).left.push(await stuck(stage.box));
  await recover(stage.box);
  await expectSound(scene);
  const outcome = await afterwards();
  await stage.box.settle();
  await expectSound(scene);
  await expectOutcome(scene, outcome);
}

async function expectSound({ box }: Scene): Promise<void> {
  expect(await stuck(box)).toEqual([]);
  expect(await box.violations()).toEqual([]);
}

/** One order, and for its money tickets or the money back. */
async function expectOutcome({ box, sam }: Scene, { orderId, tickets, kept }: Outcome): Promise<void> {
  const { body } = await sam.client.get('/api/client/events/tickets/mine');
  expect(body.data.filter(({ status }: Json) => status === 'confirmed')).toHaveLength(tickets);
  expect(await box.sql('SELECT FROM ticketing.orders WHERE customer_id = $1', [sam.userId])).toHaveLength(1);
  const { payment_intents: intents } = await sandbox(box, 'ledger');
  const kepts: number[] = intents
    .filter(({ metadata }: Json) => metadata.order_id === orderId)
    .map(({ amount_received: received, refunded }: Json) => received - refunded);
  expect(kepts.reduce((sum, each) => sum + each, 0)).toBe(kept);
}

beforeAll(
  async () => {
    const began = performance.now();
    const queue = times(turns).flatMap(() => [...FAILPOINTS]);
    let postgres = '';
    await atOnce(times(AT_ONCE), async () => {
      let stage = await startStage();
      postgres = await postgresVersion(stage.box);
      for (let point = queue.shift(); point; point = queue.shift()) {
        try {
          await play(stage, point);
        } catch (error) {
          runOf(point).failures.push(error);
          // What is wrong must not become the next one's fault.
          await stage.stop({ sound: false });
          stage = await startStage();
        }
      }
      await stage.stop();
    });
    const all = [...runs.values()];
    if (all.some(({ failures }) => failures.length > 0)) return;
    const left = all.flatMap((run) => run.left);
    await keepFigures('kill -9 at every named point', began, {
      sizes: { points: FAILPOINTS.length, deaths: left.length },
      outcome: {
        'left something half-way': left.filter((whats) => whats.length > 0).length,
        'stuck after recovery': 0,
      },
      postgres,
    });
  },
  soak ? SOAK_TIMEOUT : 600_000,
);

describe('kill -9 at', () => {
  it.each(FAILPOINTS)('%s: nothing is stuck after recovery', (point) => {
    expect(runOf(point).failures).toEqual([]);
    expect(runOf(point).left).toHaveLength(turns);
  });

  it.each(halfWay)('control: %s, without recovery, leaves %s', (point, what) => {
    for (const left of runOf(point).left)
      expect(left).toEqual(expect.arrayContaining([expect.stringMatching(what)]));
  });
});
