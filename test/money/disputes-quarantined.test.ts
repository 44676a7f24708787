import { newId, publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { intentOf, ticketStatuses } from '../support/disputes.js';
import { stripeSays } from '../support/stripe-says.js';
import { bought, eventOnSale, organisation, person, type Organisation } from '../support/world.js';

const PRICE = 1500;

describe('a dispute that cannot be', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let orderId: string;
  let intent: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  beforeEach(async () => {
    ({ orderId } = await bought(box, await person(box), await eventOnSale(attic)));
    intent = await intentOf(box, orderId);
  });
  afterAll(() => box.stop());

  /** @returns what became of it */
  const says = async (object: Json): Promise<Json> => {
    const {
      client,
      body,
      headers = {},
    } = stripeSays(box, {
      type: 'charge.dispute.updated',
      data: {
        object: {
          id: `du_${newId()}`,
          object: 'dispute',
          amount: PRICE,
          currency: 'gbp',
          livemode: false,
          metadata: {},
          payment_intent: intent,
          reason: 'fraudulent',
          status: 'needs_response',
          ...object,
        },
      },
    });
    expect((await client.post('/api/webhooks/stripe', body, headers)).status).toBe(200);
    await box.settle();
    const [row] = await box.sql('SELECT outcome, note FROM payments.stripe_events WHERE id = $1', [
      JSON.parse(body as string).id,
    ]);
    return row;
  };

  it.each([
    ['of more than was paid', { amount: PRICE + 1 }, 'another amount'],
    ['of nothing', { amount: 0 }, 'another amount'],
    ['in another currency', { currency: 'eur' }, 'another currency'],
    ['of the other mode', { livemode: true }, 'another mode'],
    ['that is none', { object: 'charge' }, 'not a dispute'],
  ])('%s is put aside', async (_which, object, note) => {
    expect(await says(object)).toEqual({ outcome: 'quarantined', note });
    expect(await ticketStatuses(box, orderId)).toEqual(['confirmed']);
  });

  it('is put aside where it is of another payment, or ends twice', async () => {
    const id = `du_${newId()}`;
    expect(await says({ id, status: 'lost' })).toMatchObject({ outcome: 'handled' });
    expect(await says({ id, status: 'won' })).toEqual({
      outcome: 'quarantined',
      note: 'it was lost before',
    });
    expect(await says({ id: `du_${newId()}`, amount: 1 })).toMatchObject({ note: 'another amount' });
    const other = await bought(box, await person(box), await eventOnSale(attic));
    expect(await says({ id, payment_intent: await intentOf(box, other.orderId) })).toEqual({
      outcome: 'quarantined',
      note: 'another payment',
    });
    expect(await ticketStatuses(box, orderId)).toEqual(['cancelled']);
    expect(await ticketStatuses(box, other.orderId)).toEqual(['confirmed']);
  });

  it('is nobody’s where no payment of ours has its intent, unless it bears our name', async () => {
    const payment_intent = `pi_${newId()}`;
    expect(await says({ payment_intent })).toEqual({ outcome: 'ignored', note: 'not ours' });
    expect(await says({ payment_intent: null })).toEqual({ outcome: 'ignored', note: 'not ours' });
    expect(await says({ payment_intent, metadata: { organisation_id: attic.id } })).toEqual({
      outcome: 'quarantined',
      note: 'a dispute without a payment of ours',
    });
    const metadata = { organisation_id: publicId('org', newId()) };
    expect(await says({ payment_intent, metadata })).toMatchObject({ outcome: 'ignored' });
  });

  it.each([
    ['warning_needs_response', 'frozen'],
    ['appeal_under_review', 'frozen'],
    ['something new', 'frozen'],
    ['warning_closed', 'confirmed'],
    ['prevented', 'cancelled'],
  ])('may stand at %s: the ticket is %s', async (status, becomes) => {
    expect(await says({ status })).toMatchObject({ outcome: 'handled' });
    expect(await ticketStatuses(box, orderId)).toEqual([becomes]);
  });

  it('that was an inquiry stays a dispute', async () => {
    const id = `du_${newId()}`;
    const inquiry = async () =>
      (await box.sql('SELECT inquiry FROM payments.disputes WHERE stripe_dispute_id = $1', [id]))[0];
    await says({ id, status: 'warning_needs_response' });
    expect(await inquiry()).toEqual({ inquiry: true });
    await says({ id, status: 'needs_response' });
    await says({ id, status: 'warning_needs_response' });
    expect(await inquiry()).toEqual({ inquiry: false });
  });
});
