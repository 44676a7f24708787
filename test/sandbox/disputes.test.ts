import type Stripe from 'stripe';
import { control, payByCard, refusal, startTestSandbox, type Json, type TestSandbox } from './support.js';

describe('Disputes', () => {
  let test: TestSandbox;
  let stripe: Stripe;

  beforeAll(async () => {
    test = await startTestSandbox();
    ({ stripe } = test);
  });
  afterAll(() => test.close());

  const open = (payment_intent: string, more: object = {}) =>
    control(test.sandbox, 'disputes', { payment_intent, ...more });
  const close = (id: string, status: string) => control(test.sandbox, `disputes/${id}/close`, { status });
  const refund = (payment_intent: string) => stripe.refunds.create({ payment_intent });
  const lineOf = async (id: string): Promise<Json> =>
    (await control(test.sandbox, `ledger?payment_intent=${id}`)).payment_intents[0];
  const typesOf = async (intent: string): Promise<string[]> =>
    (await control(test.sandbox, `events?payment_intent=${intent}`)).data
      .map(({ type }: Json) => type)
      .filter((type: string) => type.startsWith('charge.dispute'));

  it('opens one by card, whose charge can no longer be refunded', async () => {
    const { id, status, latest_charge } = await payByCard(stripe, {
      payment_method: 'pm_card_createDispute',
    });
    expect(status).toBe('succeeded');
    const { data } = await stripe.disputes.list({ payment_intent: id });
    expect(data).toEqual([
      expect.objectContaining({
        object: 'dispute',
        amount: 1000,
        currency: 'gbp',
        charge: latest_charge,
        payment_intent: id,
        reason: 'fraudulent',
        status: 'needs_response',
        is_charge_refundable: false,
      }),
    ]);
    expect((await stripe.charges.retrieve(latest_charge as string)).disputed).toBe(true);
    expect(await refusal(refund(id))).toMatchObject({ statusCode: 400, code: 'charge_disputed' });
    expect(await lineOf(id)).toMatchObject({ refunded: 0, disputed: 1000 });
    expect(await typesOf(id)).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
  });

  it('is won: the money comes back, and can be refunded', async () => {
    const { id, latest_charge } = await payByCard(stripe);
    const dispute = await open(id, { reason: 'duplicate' });
    await expect(open(id)).rejects.toThrow('400');
    await control(test.sandbox, `disputes/${dispute.id}/review`, {});
    await close(dispute.id, 'won');
    await expect(close(dispute.id, 'lost')).rejects.toThrow('400');
    expect(await stripe.disputes.retrieve(dispute.id, { expand: ['charge'] })).toMatchObject({
      status: 'won',
      reason: 'duplicate',
      charge: { id: latest_charge, disputed: true },
    });
    expect(await typesOf(id)).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
      'charge.dispute.closed',
      'charge.dispute.funds_reinstated',
    ]);
    expect((await refund(id)).status).toBe('succeeded');
    expect(await lineOf(id)).toMatchObject({ refunded: 1000, disputed: 0, disputes: [{ status: 'won' }] });
  });

  it('is lost: the money stays with the bank', async () => {
    const { id, latest_charge } = await payByCard(stripe);
    await stripe.refunds.create({ payment_intent: id, amount: 400 });
    const dispute = await control(test.sandbox, 'disputes', { charge: latest_charge });
    expect(dispute.amount).toBe(600);
    await close(dispute.id, 'lost');
    expect((await refusal(refund(id))).code).toBe('charge_disputed');
    expect(await lineOf(id)).toMatchObject({ refunded: 400, disputed: 600 });
    expect(await typesOf(id)).toContain('charge.dispute.closed');
  });

  it('asks first: an inquiry takes no money and leaves the charge refundable', async () => {
    const { id } = await payByCard(stripe, { payment_method: 'pm_card_createDisputeInquiry' });
    const dispute = (await stripe.disputes.list({ payment_intent: id })).data[0];
    expect(dispute).toMatchObject({ status: 'warning_needs_response', is_charge_refundable: true });
    expect(await lineOf(id)).toMatchObject({ disputed: 0 });
    expect((await refund(id)).status).toBe('succeeded');
    await close(dispute?.id ?? '', 'won');
    expect((await stripe.disputes.retrieve(dispute?.id ?? '')).status).toBe('warning_closed');
    expect(await typesOf(id)).toEqual(['charge.dispute.created', 'charge.dispute.closed']);
  });

  it('is answered and accepted through the API', async () => {
    const first = await payByCard(stripe);
    const answered = await open(first.id);
    const evidence = { uncategorized_text: 'They came.' };
    expect(await stripe.disputes.update(answered.id, { evidence })).toMatchObject({
      status: 'under_review',
      evidence_details: { has_evidence: true, submission_count: 1 },
    });
    const won = { uncategorized_text: 'winning_evidence' };
    expect((await stripe.disputes.update(answered.id, { evidence: won })).status).toBe('won');
    const accepted = await open((await payByCard(stripe)).id);
    expect((await stripe.disputes.close(accepted.id)).status).toBe('lost');
  });

  it('needs a charge that took money', async () => {
    const unpaid = await stripe.paymentIntents.create({ amount: 1000, currency: 'gbp' });
    await expect(open(unpaid.id)).rejects.toThrow('404');
    await expect(open('pi_none')).rejects.toThrow('404');
    const { id } = await payByCard(stripe);
    await refund(id);
    await expect(open(id)).rejects.toThrow('400');
    await expect(control(test.sandbox, 'disputes', {})).rejects.toThrow('400');
  });
});
