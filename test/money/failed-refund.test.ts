import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { booksOf, keyOf } from '../support/interventions.js';
import { failedRefund } from '../support/money-requests.js';
import {
  bought,
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('a refund that failed', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let failed: Json;
  let of: OnSale;

  const payment = async (on: OnSale): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`)).body.data[0];

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    of = await eventOnSale(attic);
    const { orderId } = await bought(box, await person(box), of);
    await failedRefund(box, orderId, 900);
    [failed] = (await payment(of)).refunds;
  });
  afterAll(() => box.stop());

  const retry = (id: string) => attic.operator.client.post(`/api/my-payments/refunds/${id}/retry`);

  it('is shown as such', async () => {
    expect(failed).toMatchObject({ status: 'failed', failure: 'unknown', retried_by: null });
    expect(await payment(of)).toMatchObject({ refunded_amount: 0, refund_failed: 900 });
  });

  it('is tried again once, however often and at whatever moment it is asked for', async () => {
    const answers = await Promise.all([retry(failed.id), retry(failed.id), retry(failed.id)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const ids = new Set(answers.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    await box.settle();
    const after = await payment(of);
    expect(after).toMatchObject({ refunded_amount: 900, refund_failed: 0 });
    expect(after.refunds.map(({ status, amount }: Json) => [status, amount])).toEqual([
      ['failed', 900],
      ['succeeded', 900],
    ]);
    expect(after.refunds[0].retried_by).toBe(after.refunds[1].id);
    expect([...ids]).toEqual([after.refunds[1].id]);
    const [cause] = await box.sql(
      `SELECT cause FROM payments.history WHERE refund_id = $1 AND from_status IS NULL`,
      [keyOf(after.refunds[1].id)],
    );
    expect(cause).toEqual({
      cause: { reason: 'goodwill', operator: expect.stringMatching(/^usr_/) },
    });
    const [intent] = await box.sql<{ id: string }>(
      'SELECT stripe_intent_id AS id FROM payments.payments WHERE id = $1',
      [keyOf(after.id)],
    );
    const { refunds } = await booksOf(box, intent?.id ?? '');
    expect(refunds.map(({ status }) => status).sort()).toEqual(['failed', 'succeeded']);
  });

  it('is refused once it has not failed', async () => {
    const [, done] = (await payment(of)).refunds;
    const answer = await retry(done.id);
    expect([answer.status, answer.body.code, answer.body.refund_status]).toEqual([
      409,
      'refund_not_failed',
      'succeeded',
    ]);
  });
});
