import type Stripe from 'stripe';
import { StripeGateway } from '../../libs/payments/src/stripe/stripe.gateway.js';
import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { sandbox } from './interventions.js';
import { seed, soak } from './sizes.js';

/** Ways in which Stripe does what it was asked, and nobody hears of it. */
const KINDS = ['timeout-after', 'reset-after', 'error-after', 'bare-json-after'];
/** How likely an answer is lost; what is asked again at once may get through, or not. */
const RATE = 0.75;

/** How long whoever calls Stripe waits for it: the product's own ten seconds in a soak. */
export const PATIENCE_MS = soak ? 10_000 : 500;

/** The SDK through which the application speaks to Stripe. */
export const stripeOf = (box: Boxoffice): Stripe =>
  box.app.get<StripeGateway, { client: Stripe }>(StripeGateway, { strict: false }).client;

export const waitsForStripe = (box: Boxoffice, ms: number): void =>
  (stripeOf(box) as unknown as { _setApiField(name: 'timeout', value: number): void })._setApiField(
    'timeout',
    ms,
  );

/**
 * While something is done, Stripe's answers to calls of a kind are lost, in each of the ways as often.
 * @returns how many were, in each way
 */
export async function withAnswersLost(
  box: Boxoffice,
  match: { method: string; path: string },
  doing: () => Promise<unknown>,
): Promise<Record<string, number>> {
  for (const [n, kind] of KINDS.entries()) {
    // Each has its turn when those before it have not.
    const share = RATE / KINDS.length;
    await sandbox(box, 'faults', { match, kind, rate: share / (1 - n * share), seed: seed + n });
  }
  await doing();
  const { data } = await sandbox(box, 'faults');
  await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
  return Object.fromEntries(data.map(({ kind, hits }: Json) => [kind.replace('-after', ''), hits]));
}
