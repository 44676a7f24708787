import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { PaymentsModule } from '#libs/payments';
import { DisputedOrderStore } from './act-on-dispute/disputed-order.store.js';
import { WhenDisputeClosed } from './act-on-dispute/when-dispute-closed.js';
import { WhenDisputeOpened } from './act-on-dispute/when-dispute-opened.js';
import { BrowseEvents } from './browse-events/browse-events.js';
import { EventViewStore } from './browse-events/event-view.store.js';
import { KeptEventStore } from './browse-events/kept-event.store.js';
import { KeptEvents } from './browse-events/kept-events.js';
import { BrowseParticipants } from './browse-sessions/browse-participants.js';
import { BrowseSessions } from './browse-sessions/browse-sessions.js';
import { CustomerParticipantStore } from './browse-sessions/customer-participant.store.js';
import { CustomerSessionStore } from './browse-sessions/customer-session.store.js';
import { ShowSchedule } from './browse-sessions/show-schedule.js';
import { CancelEventOrders } from './cancel-event/cancel-event-orders.js';
import { CancelEvent } from './cancel-event/cancel-event.js';
import { EventCancellationStore } from './cancel-event/event-cancellation.store.js';
import { RetryEventRefunds } from './cancel-event/retry-event-refunds.js';
import { CancelOrder } from './cancel-order/cancel-order.js';
import { CancellationStore } from './cancel-order/cancellation.store.js';
import { CheckIn } from './check-in/check-in.js';
import { CheckOut } from './check-out/check-out.js';
import { ConfirmOrder } from './confirm-order/confirm-order.js';
import { WhenPaymentSucceeded } from './confirm-order/when-payment-succeeded.js';
import { DoorPackStore } from './door-pack/door-pack.store.js';
import { PackDoor } from './door-pack/pack-door.js';
import { DoorStore } from './doors/door.store.js';
import { ListDoorEvents } from './doors/list-door-events.js';
import { ShowDoorList } from './doors/show-door-list.js';
import { ShowOccupancy } from './doors/show-occupancy.js';
import { ExpireHolds } from './expire-holds/expire-holds.js';
import { ExportTickets } from './export-tickets/export-tickets.js';
import { TicketExportStore } from './export-tickets/ticket-export.store.js';
import { ForgetEvent } from './forget-event/forget-event.js';
import { ForgetEventStore } from './forget-event/forget-event.store.js';
import { CancelMyOrder } from './give-up-order/cancel-my-order.js';
import { GiveUpOrder } from './give-up-order/give-up-order.js';
import { ListMyBookings } from './list-my-bookings/list-my-bookings.js';
import { MyBookingStore } from './list-my-bookings/my-booking.store.js';
import { ListMyTickets } from './list-my-tickets/list-my-tickets.js';
import { ListScans } from './list-scans/list-scans.js';
import { ScanListStore } from './list-scans/scan-list.store.js';
import { GuestStore } from './guests/guest.store.js';
import { ShowTypes } from './list-ticket-types/show-types.js';
import { ListTicketTypes } from './list-ticket-types/list-ticket-types.js';
import { MovedTicketStore } from './move-ticket/moved-ticket.store.js';
import { TicketMoves } from './move-ticket/ticket-moves.js';
import { OrderViewStore } from './orders/order-view.store.js';
import { OrderLane } from './orders/order-lane.js';
import { OrderBatchStore } from './orders/order-batch.store.js';
import { OrderStore } from './orders/order.store.js';
import { ScarcePlaces } from './orders/scarce-places.store.js';
import { PlaceOrder } from './orders/place-order.js';
import { PriceOrder } from './orders/price-order.js';
import { SettleOrder } from './orders/settle-order.js';
import { ShowOrder } from './orders/show-order.js';
import { ListMyPasses } from './passes/list-my-passes.js';
import { PassStore } from './passes/pass.store.js';
import { PlacePassOrder } from './passes/place-pass-order.js';
import { PurchasePass } from './passes/purchase-pass.js';
import { OpenIntent } from './pay-order/open-intent.js';
import { PayOrder } from './pay-order/pay-order.js';
import { PlaceByHand } from './place-by-hand/place-by-hand.js';
import { ListTicketPerks } from './perks/list-ticket-perks.js';
import { PerkRedemptionStore } from './perks/perk-redemption.store.js';
import { RedeemPerk } from './perks/redeem-perk.js';
import { BeginPayment } from './purchase-tickets/begin-payment.js';
import { PurchaseTickets } from './purchase-tickets/purchase-tickets.js';
import { QuoteOrder } from './quote-order/quote-order.js';
import { ReconcileMoney } from './reconcile/reconcile-money.js';
import { OrderReconcileStore } from './reconcile/reconcile.store.js';
import { RegisterFree } from './register-free/register-free.js';
import { AttendeeStore } from './request-erasure/attendee.store.js';
import { RequestErasure } from './request-erasure/request-erasure.js';
import { WhenErasedForgetAttendees } from './request-erasure/when-erased-forget-attendees.js';
import { SessionStockStore } from './sessions/session-stock.store.js';
import { ReissueStore } from './reissue-ticket/reissue.store.js';
import { ReissueTicket } from './reissue-ticket/reissue-ticket.js';
import { RecheckPayment } from './resolve-payment/recheck-payment.js';
import { RefundQuarantined } from './resolve-payment/refund-quarantined.js';
import { ScanLane } from './scans/scan-lane.js';
import { ScanStore } from './scans/scan.store.js';
import { ScannedCodes } from './scans/scanned-codes.js';
import { ListMyParticipation } from './select-sessions/list-my-participation.js';
import { SelectSessions } from './select-sessions/select-sessions.js';
import { WhenErasedForgetSelections } from './select-sessions/when-erased-forget-selections.js';
import { SessionSelectionStore } from './select-sessions/session-selection.store.js';
import { ShowEvent } from './show-event/show-event.js';
import { ShowTicketCode } from './show-ticket/show-ticket-code.js';
import { ShowTicket } from './show-ticket/show-ticket.js';
import { CheckReturnUrls } from './start-checkout/check-return-urls.js';
import { StartCheckout } from './start-checkout/start-checkout.js';
import { StockStore } from './stock/stock.store.js';
import { TypeStockStore } from './stock/type-stock.store.js';
import { PrintTickets } from './ticket-papers/print-tickets.js';
import { TicketPaperStore } from './ticket-papers/ticket-paper.store.js';
import { TicketCodes } from './tickets/ticket-codes.js';
import { TicketStore } from './tickets/ticket.store.js';
import { VoucherUseStore } from './vouchers/voucher-use.store.js';
import { JoinWaitingList } from './waiting-list/join-waiting-list.js';
import { LeaveWaitingList } from './waiting-list/leave-waiting-list.js';
import { LineStore } from './waiting-list/line.store.js';
import { ListMyWaiting } from './waiting-list/list-my-waiting.js';
import { ListWaiting } from './waiting-list/list-waiting.js';
import { OfferFreedPlaces } from './waiting-list/offer-freed-places.js';
import { WaitingListStore } from './waiting-list/waiting-list.store.js';
import { UndoCheckIn } from './undo-check-in/undo-check-in.js';
import { UploadScans } from './upload-scans/upload-scans.js';

const frontDoor = [
  BrowseEvents,
  BrowseParticipants,
  BrowseSessions,
  CancelEvent,
  CancelMyOrder,
  CancelOrder,
  CheckIn,
  CheckOut,
  ConfirmOrder,
  EventCancellationStore,
  ExpireHolds,
  ExportTickets,
  ForgetEvent,
  GiveUpOrder,
  JoinWaitingList,
  LeaveWaitingList,
  ListDoorEvents,
  ListMyBookings,
  ListMyParticipation,
  ListMyPasses,
  ListMyTickets,
  ListMyWaiting,
  ListScans,
  ListTicketPerks,
  ListTicketTypes,
  ListWaiting,
  OfferFreedPlaces,
  OpenIntent,
  PackDoor,
  PerkRedemptionStore,
  PlaceByHand,
  PrintTickets,
  PurchasePass,
  PurchaseTickets,
  RecheckPayment,
  QuoteOrder,
  ReconcileMoney,
  RedeemPerk,
  RefundQuarantined,
  RegisterFree,
  ReissueTicket,
  RequestErasure,
  RetryEventRefunds,
  SelectSessions,
  SessionStockStore,
  ShowDoorList,
  ShowEvent,
  ShowOccupancy,
  ShowOrder,
  ShowSchedule,
  ShowTicket,
  ShowTicketCode,
  StartCheckout,
  StockStore,
  TicketMoves,
  TypeStockStore,
  UndoCheckIn,
  UploadScans,
  VoucherUseStore,
];

@Module({
  imports: [CatalogueModule, IdentityModule, PaymentsModule],
  providers: [
    ...frontDoor,
    BeginPayment,
    CancelEventOrders,
    CancellationStore,
    CheckReturnUrls,
    CustomerParticipantStore,
    CustomerSessionStore,
    DisputedOrderStore,
    DoorPackStore,
    DoorStore,
    EventViewStore,
    KeptEventStore,
    KeptEvents,
    ForgetEventStore,
    GuestStore,
    LineStore,
    MovedTicketStore,
    MyBookingStore,
    OrderReconcileStore,
    OrderLane,
    OrderViewStore,
    OrderBatchStore,
    OrderStore,
    ScarcePlaces,
    PassStore,
    PayOrder,
    PlaceOrder,
    PlacePassOrder,
    PriceOrder,
    ReissueStore,
    ScanListStore,
    ScanLane,
    ScanStore,
    ScannedCodes,
    SessionSelectionStore,
    SettleOrder,
    ShowTypes,
    TicketCodes,
    AttendeeStore,
    TicketExportStore,
    TicketPaperStore,
    TicketStore,
    WaitingListStore,
    WhenErasedForgetAttendees,
    WhenErasedForgetSelections,
    WhenDisputeClosed,
    WhenDisputeOpened,
    WhenPaymentSucceeded,
  ],
  exports: frontDoor,
})
export class TicketingModule {}
