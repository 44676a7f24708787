import { Injectable } from '@nestjs/common';
import { Audit, IdempotencyKeys, publicId, type IdempotencyKey, type Member } from '#libs/platform';
import { CancelOrder, type CancelledOrder, type RefundWish } from '#libs/ticketing';
import { ReachableEvents } from '#libs/catalogue';

export interface CancelBookingInput {
  /** Private (UUIDs); the booking's, or one ticket's. */
  eventId: string;
  orderId?: string;
  ticketId?: string;
  refund: RefundWish;
  reason: string;
  idempotencyKey: IdempotencyKey | null;
}

/**
 * An operator's word that a booking, or one ticket of it, is off.
 * @throws UnknownId, IdempotencyMismatch and what CancelOrder throws
 */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly events: ReachableEvents,
    private readonly cancelOrder: CancelOrder,
    private readonly keys: IdempotencyKeys,
    private readonly audit: Audit,
  ) {}

  async execute(
    member: Member,
    { idempotencyKey: key, ...booking }: CancelBookingInput,
  ): Promise<CancelledOrder> {
    const venueId = await this.events.venueOf(member, booking.eventId);
    const subject = booking.orderId ?? booking.ticketId ?? booking.eventId;
    return this.cancelOrder.execute(
      { ...booking, cause: 'operator', by: member.userId },
      {
        before: async () => {
          if (key) await this.keys.take(key, subject);
        },
        after: ({ orderId }) =>
          this.audit.add(member, {
            action: booking.ticketId ? 'ticket.cancel' : 'booking.cancel',
            entity: booking.ticketId ? publicId('ticket', booking.ticketId) : publicId('bkg', orderId),
            venueId,
            after: { status: 'cancelled', refund: booking.refund, reason: booking.reason },
          }),
      },
    );
  }
}
