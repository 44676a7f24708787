import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Whoever booked gets their tickets, however they paid; who bought a pass is told of that. */
@Injectable()
@When('order.confirmed')
export class WhenOrderConfirmed implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({
    payload,
  }: Message<{ orderId: string; organisationId: string; eventId: string | null }>): Promise<void> {
    await this.postbox.postOnce({
      kind: payload.eventId === null ? 'pass-confirmed' : 'order-confirmed',
      subjectId: privateId('ord', payload.orderId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
