import { Injectable } from '@nestjs/common';
import { Audit, publicId, WrongRole, type Member } from '#libs/platform';
import { PlaceByHand, type HandWish } from '#libs/ticketing';
import { ReachableEvents } from '#libs/catalogue';

export type BookByHandInput = Omit<HandWish, 'placedBy'>;

/**
 * A booking that somebody of the organisation enters for a customer: operators for cash or as a gift, door staff for
 * cash at the venues assigned to them.
 */
@Injectable()
export class BookByHand {
  constructor(
    private readonly events: ReachableEvents,
    private readonly placeByHand: PlaceByHand,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns ids (UUIDs) of the order and its tickets; a repeated Idempotency-Key returns the first ones
   * @throws UnknownId; WrongRole for staff who give away; what PlaceByHand throws
   */
  async execute(member: Member, input: BookByHandInput): Promise<{ orderId: string; ticketIds: string[] }> {
    const venueId = await this.events.venueOf(member, input.eventId);
    if (member.role === 'staff' && input.paymentMethod === 'comp') throw new WrongRole(['client']);
    return this.placeByHand.execute({ ...input, placedBy: member.userId }, (placed) =>
      this.audit.add(member, {
        action: 'booking.create',
        entity: publicId('bkg', placed.orderId),
        venueId,
        after: {
          event_id: publicId('evt', input.eventId),
          customer_id: publicId('cust', placed.customerId),
          payment_method: input.paymentMethod,
          amount: placed.amount,
          currency: placed.currency,
          guest_count: placed.places,
        },
      }),
    );
  }
}
