import { EventCancelled } from '#libs/catalogue';
import { UnknownId } from '#libs/platform';
import {
  BookingTypeNotOffered,
  DateRequired,
  DuplicateTicketType,
  InsufficientCredits,
  NotEligible,
  PassExpired,
  PassNotValid,
  PaymentMethodNotOffered,
  SaleClosed,
  SaleNotOpen,
  SoldOut,
  VoucherExhausted,
  VoucherExpired,
  VoucherNotFound,
} from '#libs/ticketing';

/** What may be wrong with what somebody wants to book for nothing. */
export const registering = [
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
  BookingTypeNotOffered,
  PaymentMethodNotOffered,
];

/** What may be wrong with what somebody wants to book, and with how they pay. */
export const ordering = [...registering, PassExpired, PassNotValid, InsufficientCredits];
