import type { Charge, PaymentIntent, PaymentMethod } from './objects.js';

export interface ErrorBody {
  type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';
  message: string;
  /** Absent where Stripe gives none (an unsupported currency, a refund above the rest of the charge). */
  code?: string;
  param?: string;
  decline_code?: string;
  doc_url?: string;
  charge?: Charge['id'];
  payment_intent?: Partial<PaymentIntent>;
  payment_method?: PaymentMethod;
}

/** An answer that Stripe would refuse with; `error` is the body's only member. */
export class StripeError extends Error {
  readonly error: ErrorBody;

  constructor(
    readonly status: number,
    error: ErrorBody,
  ) {
    super(error.message);
    this.error = error.code
      ? { ...error, doc_url: `https://stripe.com/docs/error-codes/${dashed(error.code)}` }
      : error;
  }
}

export function invalid(message: string, more: Partial<ErrorBody> = {}, status = 400): StripeError {
  return new StripeError(status, { type: 'invalid_request_error', message, ...more });
}

/** 404 for the id in a path; 400 where another object's parameter names it. */
export function noSuch(kind: string, id: string, param: string, status = 404): StripeError {
  return invalid(`No such ${kind}: '${id}'`, { code: 'resource_missing', param }, status);
}

export function idempotencyError(status: number, message: string, code?: string): StripeError {
  return new StripeError(status, { type: 'idempotency_error', message, code });
}

function dashed(code: string): string {
  return code.replaceAll('_', '-');
}
