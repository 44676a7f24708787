import { EventCancelled } from '#libs/catalogue';
import { UnknownId } from '#libs/platform';
import {
  DateRequired,
  DuplicateTicketType,
  NotEligible,
  SaleClosed,
  SaleNotOpen,
  SoldOut,
  VoucherExhausted,
  VoucherExpired,
  VoucherNotFound,
} from '#libs/ticketing';

/** What may be wrong with what somebody wants to book. */
export const ordering = [
  UnknownId,
  DateRequired,
  DuplicateTicketType,
  EventCancelled,
  SaleNotOpen,
  SaleClosed,
  SoldOut,
  NotEligible,
  VoucherNotFound,
  VoucherExpired,
  VoucherExhausted,
];
