import { newId } from './ids.js';
import type { PaymentFailure, PaymentMethod } from './objects.js';

/** What a test payment method does when an intent is confirmed with it. */
export interface Behaviour {
  kind: 'card' | 'bank';
  brand: string;
  last4: string;
  authenticate?: boolean;
  decline?: PaymentFailure;
  /** `later`: pending, and `fails`: succeeds first, until the clock moves or someone settles it. */
  refund?: 'later' | 'fails';
  /** Paid, and disputed at once. */
  dispute?: { reason: string; inquiry?: boolean };
}

function card(last4: string, more: Partial<Behaviour> = {}, brand = 'visa'): Behaviour {
  return { kind: 'card', brand, last4, ...more };
}

function declined(last4: string, code: string, declineCode: string, message: string): Behaviour {
  return card(last4, { decline: { type: 'card_error', code, decline_code: declineCode, message } });
}

const GENERIC = declined('0002', 'card_declined', 'generic_decline', 'Your card was declined.');
const FUNDS = declined('9995', 'card_declined', 'insufficient_funds', 'Your card has insufficient funds.');
const LOST = declined('9987', 'card_declined', 'lost_card', 'Your card was declined.');
const STOLEN = declined('9979', 'card_declined', 'stolen_card', 'Your card was declined.');
const EXPIRED = declined('0069', 'expired_card', 'expired_card', 'Your card has expired.');
const CVC = declined('0127', 'incorrect_cvc', 'incorrect_cvc', "Your card's security code is incorrect.");
const PROCESSING = declined(
  '0119',
  'processing_error',
  'processing_error',
  'An error occurred while processing your card. Try again in a little bit.',
);
const BANK: Behaviour = { kind: 'bank', brand: 'STRIPE TEST BANK', last4: '6789', refund: 'later' };

/** Stripe's names; some have an older one as well. */
const METHODS = new Map<string, Behaviour>(
  Object.entries({
    pm_card_visa: card('4242'),
    pm_card_visa_debit: card('5556'),
    pm_card_mastercard: card('4444', {}, 'mastercard'),
    pm_card_amex: card('8431', {}, 'amex'),
    pm_card_chargeDeclined: GENERIC,
    pm_card_visa_chargeDeclined: GENERIC,
    pm_card_chargeDeclinedInsufficientFunds: FUNDS,
    pm_card_visa_chargeDeclinedInsufficientFunds: FUNDS,
    pm_card_chargeDeclinedLostCard: LOST,
    pm_card_visa_chargeDeclinedLostCard: LOST,
    pm_card_chargeDeclinedStolenCard: STOLEN,
    pm_card_visa_chargeDeclinedStolenCard: STOLEN,
    pm_card_chargeDeclinedExpiredCard: EXPIRED,
    pm_card_chargeDeclinedIncorrectCvc: CVC,
    pm_card_chargeDeclinedProcessingError: PROCESSING,
    pm_card_threeDSecure2Required: card('3220', { authenticate: true }),
    pm_card_threeDSecureRequired: card('3063', { authenticate: true }),
    pm_card_authenticationRequired: card('3184', { authenticate: true }),
    pm_card_threeDSecureRequiredChargeDeclined: { ...GENERIC, last4: '1629', authenticate: true },
    pm_card_pendingRefund: card('7726', { refund: 'later' }),
    pm_card_refundFail: card('5126', { refund: 'fails' }),
    pm_card_createDispute: card('0259', { dispute: { reason: 'fraudulent' } }),
    pm_card_createDisputeProductNotReceived: card('2685', { dispute: { reason: 'product_not_received' } }),
    pm_card_createDisputeInquiry: card('1976', { dispute: { reason: 'fraudulent', inquiry: true } }),
    pm_usBankAccount: BANK,
    pm_usBankAccount_success: BANK,
    pm_usBankAccount_processing: BANK,
  }),
);

/** A payment method of the account and the test name it was made from. */
export interface KnownMethod {
  id: string;
  name: string;
  method: PaymentMethod;
}

export function behaviourOf(known: KnownMethod): Behaviour {
  const behaviour = METHODS.get(known.name);
  if (!behaviour) throw new Error(`${known.name} is no test payment method any more`);
  return behaviour;
}

/** Stripe copies a shared test method into the account each time it is used. undefined: no such name. */
export function copyTestMethod(
  name: string,
  customer: string | null,
  created: number,
): KnownMethod | undefined {
  const behaviour = METHODS.get(name);
  if (!behaviour) return undefined;
  const { kind, brand, last4 } = behaviour;
  const details =
    kind === 'card'
      ? {
          type: 'card' as const,
          card: {
            brand,
            country: 'US',
            exp_month: 12,
            exp_year: new Date().getUTCFullYear() + 1,
            funding: 'credit',
            last4,
          },
        }
      : {
          type: 'us_bank_account' as const,
          us_bank_account: { account_type: 'checking', bank_name: brand, last4 },
        };
  const id = newId('pm');
  const method: PaymentMethod = {
    id,
    object: 'payment_method',
    billing_details: { address: null, email: null, name: null, phone: null },
    created,
    customer,
    livemode: false,
    metadata: {},
    ...details,
  };
  return { id, name, method };
}
