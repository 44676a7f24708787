export { BrowseEvents } from './browse-events/browse-events.js';
export { BrowseParticipants } from './browse-sessions/browse-participants.js';
export { BrowseSessions } from './browse-sessions/browse-sessions.js';
export { ShowSchedule } from './browse-sessions/show-schedule.js';
export { CancelEvent } from './cancel-event/cancel-event.js';
export { EventCancellationStore, type CancelledScope } from './cancel-event/event-cancellation.store.js';
export { RetryEventRefunds } from './cancel-event/retry-event-refunds.js';
export {
  AlreadyCancelled,
  NotCancellable,
  PaymentDisputed,
  PaymentProcessing,
} from './cancel-order/cancel-order.errors.js';
export { CancelOrder, type CancelledOrder } from './cancel-order/cancel-order.js';
export { type RefundWish } from './cancel-order/cancellation.store.js';
export { type CheckInInput } from './check-in/check-in-input.js';
export { CheckIn } from './check-in/check-in.js';
export { CheckOut } from './check-out/check-out.js';
export { ConfirmOrder } from './confirm-order/confirm-order.js';
export { type DoorPack, PackDoor } from './door-pack/pack-door.js';
export { ListDoorEvents } from './doors/list-door-events.js';
export { ShowDoorList } from './doors/show-door-list.js';
export { ShowOccupancy } from './doors/show-occupancy.js';
import './events/order-events.js';
import './events/waiting-list-events.js';
export { ticketFacts, type TicketPayload } from './events/ticket-events.js';
export { ExpireHolds } from './expire-holds/expire-holds.js';
export { ExportTickets } from './export-tickets/export-tickets.js';
export { HadBookings } from './forget-event/forget-event.errors.js';
export { ForgetEvent } from './forget-event/forget-event.js';
export { CancelMyOrder } from './give-up-order/cancel-my-order.js';
export {
  AskOrganiser,
  CancellationClosed,
  OrderPending,
  TicketsInUse,
} from './give-up-order/give-up-order.errors.js';
export { GiveUpOrder } from './give-up-order/give-up-order.js';
export { ListMyBookings } from './list-my-bookings/list-my-bookings.js';
export { ListMyTickets } from './list-my-tickets/list-my-tickets.js';
export { ListScans } from './list-scans/list-scans.js';
export { ListTicketTypes } from './list-ticket-types/list-ticket-types.js';
export { Ticketing1700000000006 } from './migrations/1700000000006-ticketing.js';
export { OrderFunctions1700000000007 } from './migrations/1700000000007-order-functions.js';
export { CheckInFunction1700000000008 } from './migrations/1700000000008-check-in-function.js';
export { OrderMoney1700000000010 } from './migrations/1700000000010-order-money.js';
export { Cancellations1700000000011 } from './migrations/1700000000011-cancellations.js';
export { EventCancellations1700000000012 } from './migrations/1700000000012-event-cancellations.js';
export { FrozenTickets1700000000014 } from './migrations/1700000000014-frozen-tickets.js';
export { SessionStock1700000000036 } from './migrations/1700000000036-session-stock.js';
export { VoucherUses1700000000041 } from './migrations/1700000000041-voucher-uses.js';
export { DateCancellations1700000000056 } from './migrations/1700000000056-date-cancellations.js';
export { Bookings1700000000062 } from './migrations/1700000000062-bookings.js';
export { Door1700000000065 } from './migrations/1700000000065-door.js';
export { DoorFunctions1700000000066 } from './migrations/1700000000066-door-functions.js';
export { PlaceOrders1700000000180 } from './migrations/1700000000180-place-orders.js';
export { ToldPlaces1700000000190 } from './migrations/1700000000190-told-places.js';
export { WaitingList1700000000140 } from './migrations/1700000000140-waiting-list.js';
export { Passes1700000000100 } from './migrations/1700000000100-passes.js';
export { PublishedTickets1700000000075 } from './migrations/1700000000075-published-tickets.js';
export { SessionSelections1700000000115 } from './migrations/1700000000115-session-selections.js';
export { Register1700000000122 } from './migrations/1700000000122-register.js';
export { EventOver, NotTransferable, TicketUsed } from './move-ticket/move-ticket.errors.js';
export { TicketMoves } from './move-ticket/ticket-moves.js';
export { OrderLine } from './orders/order-line.entity.js';
export { Order, type PaymentMethod } from './orders/order.entity.js';
export {
  BookingTypeNotOffered,
  DateRequired,
  DuplicateTicketType,
  NotEligible,
  OrderCancelled,
  OrderExpired,
  PaymentRequired,
  SaleClosed,
  SaleNotOpen,
  SoldOut,
  TooManyPending,
} from './orders/order.errors.js';
export { type PlaceOrderInput } from './orders/place-order.js';
export { ShowOrder } from './orders/show-order.js';
export { ListMyPasses } from './passes/list-my-passes.js';
export { Pass } from './passes/pass.entity.js';
export {
  InsufficientCredits,
  PassExpired,
  PassNotValid,
  PaymentMethodNotOffered,
} from './passes/pass.errors.js';
export { PurchasePass } from './passes/purchase-pass.js';
export { OpenIntent } from './pay-order/open-intent.js';
export { OrderConfirmed } from './pay-order/pay-order.errors.js';
export { ListTicketPerks } from './perks/list-ticket-perks.js';
export { PerkRedemption } from './perks/perk-redemption.entity.js';
export { PerkRedemptionStore, perkRefusals, type PerkRefusal } from './perks/perk-redemption.store.js';
export { RedeemPerk } from './perks/redeem-perk.js';
export { PlaceByHand, type HandWish } from './place-by-hand/place-by-hand.js';
export { PurchaseTickets } from './purchase-tickets/purchase-tickets.js';
export { ReconcileMoney } from './reconcile/reconcile-money.js';
export { QuoteOrder } from './quote-order/quote-order.js';
export { RegisterFree } from './register-free/register-free.js';
export { RecheckPayment } from './resolve-payment/recheck-payment.js';
export { RefundQuarantined } from './resolve-payment/refund-quarantined.js';
export { ReissueTicket } from './reissue-ticket/reissue-ticket.js';
export {
  exitRefusals,
  refusals,
  scanReasons,
  uploadReasons,
  type Decision,
  type Direction,
  type ExitRefusal,
  type Refusal,
  type ScanReason,
  type UploadReason,
} from './scans/scan-reasons.js';
export { Scan } from './scans/scan.entity.js';
export { type OfflineAnswer, type ScanOutcome } from './scans/scan.store.js';
export { UpcomingTickets } from './request-erasure/request-erasure.errors.js';
export { RequestErasure } from './request-erasure/request-erasure.js';
export { ListMyParticipation } from './select-sessions/list-my-participation.js';
export {
  SessionFull,
  SessionOver,
  SessionOverlap,
  TicketRequired,
} from './select-sessions/select-sessions.errors.js';
export { SelectSessions } from './select-sessions/select-sessions.js';
export { SessionStockStore } from './sessions/session-stock.store.js';
export { ShowEvent } from './show-event/show-event.js';
export { ShowTicketCode, TicketCancelled, TransferPending } from './show-ticket/show-ticket-code.js';
export { ShowTicket } from './show-ticket/show-ticket.js';
export { StartCheckout, type StartCheckoutInput } from './start-checkout/start-checkout.js';
export { StockStore, type Committed } from './stock/stock.store.js';
export { TypeStockStore } from './stock/type-stock.store.js';
export { PrintTickets } from './ticket-papers/print-tickets.js';
export { TicketingModule } from './ticketing.module.js';
export { Ticket, ticketStatuses, type TicketStatus } from './tickets/ticket.entity.js';
export { type TicketsWhen } from './tickets/ticket.store.js';
export { dateJson, eventJson, ticketTypeJson } from './tickets/ticket-json.js';
export { NotCheckedIn, UndoCheckIn } from './undo-check-in/undo-check-in.js';
export { UploadScans, type UploadedScan } from './upload-scans/upload-scans.js';
export { VoucherExhausted, VoucherExpired, VoucherNotFound } from './vouchers/voucher-use.errors.js';
export { VoucherUse } from './vouchers/voucher-use.entity.js';
export { JoinWaitingList, type WaitingInput } from './waiting-list/join-waiting-list.js';
export { LeaveWaitingList } from './waiting-list/leave-waiting-list.js';
export { waitingStatuses, type LineFilters, type WaitingStatus } from './waiting-list/line.store.js';
export { ListMyWaiting } from './waiting-list/list-my-waiting.js';
export { ListWaiting } from './waiting-list/list-waiting.js';
export { OfferFreedPlaces } from './waiting-list/offer-freed-places.js';
export { AlreadyWaiting, NotFull, WaitingListDisabled } from './waiting-list/waiting-list.errors.js';
export { VoucherUseStore } from './vouchers/voucher-use.store.js';
