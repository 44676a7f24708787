import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { Postbox } from '../mails/postbox.js';

/** Who bought a pass is told that it is void. Of a booking the news are its tickets'. */
@Injectable()
@When('order.cancelled')
export class WhenOrderCancelled implements Handler {
  constructor(private readonly postbox: Postbox) {}

  async handle({
    payload,
  }: Message<{ orderId: string; organisationId: string; eventId: string | null }>): Promise<void> {
    if (payload.eventId !== null) return;
    await this.postbox.postOnce({
      kind: 'pass-cancelled',
      subjectId: privateId('ord', payload.orderId),
      organisationId: privateId('org', payload.organisationId),
    });
  }
}
