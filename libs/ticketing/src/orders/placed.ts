import type { OrderInFull } from './order-view.store.js';

export interface SimplyPlaced {
  outcome: 'pending' | 'confirmed';
  orderId: string;
  /** As its customer sees it, where that is known by now. */
  order?: OrderInFull;
}

/** What became of a draft. */
export type Placed =
  | SimplyPlaced
  | { outcome: 'repeated'; orderId: string }
  | { outcome: 'mismatch' | 'account_gone' }
  | { outcome: 'closed' | 'voucher_exhausted' | 'voucher_unknown' | 'pass_expired' | 'pass_not_valid' }
  | OutOfPlaces
  | { outcome: 'insufficient_credits'; credits: number }
  | { outcome: 'too_many_pending'; pending: number };

/** Fewer places are left than were asked for: of a ticket type on a date, or of the date as a whole. */
export interface OutOfPlaces {
  outcome: 'sold_out';
  available: number;
  ticketTypeId?: string;
  dateId: string;
}
