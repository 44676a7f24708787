import { disputeOf, intentOf, refundOf } from './stripe-facts.js';
import { NotStripes } from './stripe-json.js';
import { newsOf } from './stripe-news.js';

const intent = {
  id: 'pi_1',
  object: 'payment_intent',
  status: 'requires_payment_method',
  amount: 2500,
  amount_received: 0,
  currency: 'gbp',
  livemode: false,
  client_secret: 'pi_1_secret_2',
  receipt_email: 'ada@example.com',
  metadata: { payment_id: 'pay_1', number: 1 },
  last_payment_error: {
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'No.',
    payment_method: { billing_details: { email: 'ada@example.com' } },
  },
};

describe("Stripe's JSON", () => {
  it('becomes facts', () => {
    expect(intentOf(intent)).toEqual({
      id: 'pi_1',
      status: 'requires_payment_method',
      amount: 2500,
      amountReceived: 0,
      currency: 'GBP',
      livemode: false,
      metadata: { payment_id: 'pay_1' },
      failureCode: 'insufficient_funds',
      clientSecret: 'pi_1_secret_2',
    });
  });

  it.each([
    ['an error answer without an error', { message: 'Bad gateway' }],
    ['something else', { ...intent, object: 'charge' }],
    ['a part of it', { id: 'pi_1', object: 'payment_intent' }],
    ['text', 'pi_1'],
    ['nothing', null],
  ])('is not made of %s', (_, json) => {
    expect(() => intentOf(json)).toThrow(NotStripes);
  });

  it.each([
    ['pending', 'pending'],
    ['requires_action', 'pending'],
    ['succeeded', 'succeeded'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('reads a refund that is %s as %s', (theirs, ours) => {
    const refund = {
      id: 're_1',
      object: 'refund',
      status: theirs,
      amount: 5,
      currency: 'gbp',
      payment_intent: { id: 'pi_1' },
    };
    expect(refundOf(refund)).toMatchObject({ status: ours, intentId: 'pi_1' });
  });

  it.each([
    ['needs_response', 'open', false],
    ['under_review', 'open', false],
    ['warning_needs_response', 'open', true],
    ['warning_closed', 'won', true],
    ['won', 'won', false],
    ['lost', 'lost', false],
    ['prevented', 'lost', false],
    ['something_new', 'open', false],
  ])('has a dispute %s, which is %s', (theirs, ours, inquiry) => {
    const dispute = { id: 'du_1', object: 'dispute', status: theirs, amount: 5, currency: 'gbp' };
    expect(disputeOf({ ...dispute, payment_intent: 'pi_1' })).toEqual({
      ...{ id: 'du_1', status: ours, inquiry, amount: 5, currency: 'GBP', livemode: false },
      ...{ intentId: 'pi_1', reason: 'general', metadata: {} },
    });
  });

  const event = { id: 'evt_1', object: 'event', type: 'x', livemode: false, data: { object: intent } };
  const news = (json: unknown) => newsOf(Buffer.from(JSON.stringify(json)));

  it('keeps of an event what we act on, and nothing personal or secret', () => {
    const kept = news(event);
    expect(intentOf(kept.payload.object)).toEqual({ ...intentOf(intent), clientSecret: null });
    expect(JSON.stringify(kept)).not.toMatch(/secret|example\.com/);
  });

  it('keeps of an event only what the database can', () => {
    const metadata = { 'a\u0000b': 'c\ud800d', list: ['\udc00', { '\ud83c': '🎟' }] };
    const kept = news({ ...event, type: 'x\u0000', data: { object: { ...intent, metadata } } });
    expect(kept.type).toBe('x\ufffd');
    expect(kept.payload.object['metadata']).toEqual({
      'a\ufffdb': 'c\ufffdd',
      list: ['\ufffd', { '\ufffd': '🎟' }],
    });
  });

  it.each([
    ['another object', JSON.stringify({ ...event, object: 'v2.core.event' })],
    ['an event about nothing', JSON.stringify({ ...event, data: {} })],
    ['an id that no index takes', JSON.stringify({ ...event, id: 'x'.repeat(3000) })],
    ['no JSON', 'nonsense'],
  ])('is no news that is %s', (_, body) => {
    expect(() => newsOf(Buffer.from(body))).toThrow(NotStripes);
  });
});
