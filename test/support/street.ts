import { startBoxoffice, type Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { keyOf } from './interventions.js';
import { atOnce, inTurn, persistently } from './race.js';
import { eventSoon, sent } from './transfers.js';
import {
  bought,
  checkIn,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from './world.js';

export const PRICE = 1500;
/** Tickets of one order, each in a race of its own at the same time as the others. */
const EACH = 10;

/** A ticket that is about to change hands. */
export interface Parcel {
  ticketId: string;
  token: string;
}

/** An organisation with tickets that change hands, and what else happens to them. */
export class Street {
  private constructor(
    readonly box: Boxoffice,
    readonly attic: Organisation,
    readonly free: OnSale,
    readonly paid: OnSale,
  ) {}

  static async open(): Promise<Street> {
    const box = await startBoxoffice();
    const attic = await organisation(box);
    const paid = await eventSoon(attic, { types: [{ price_pence: PRICE }] });
    return new Street(box, attic, await eventSoon(attic), paid);
  }

  async tickets(sam: Somebody, count: number): Promise<string[]> {
    const { body } = await register(sam, this.free, count);
    return body.tickets.map(({ id }: Json) => id);
  }

  async paidTickets(sam: Somebody, count: number): Promise<string[]> {
    const { tickets } = await bought(this.box, sam, this.paid, count);
    return tickets.map(({ id }: Json) => id);
  }

  async parcel(sam: Somebody, ticketId: string): Promise<Parcel> {
    return { ticketId, token: (await sent(this.box, sam, ticketId)).token };
  }

  scan = (ticketId: string, qr?: string): Promise<Answer> =>
    persistently(() =>
      checkIn(this.attic.operator, ticketId, qr === undefined ? { manual: true, reason: 'A race' } : { qr }),
    );

  refund = (ticketId: string): Promise<Answer> =>
    persistently((headers) =>
      this.attic.operator.client.post(
        `/api/my-events/${this.paid.eventId}/tickets/${ticketId}/cancel`,
        { refund: 'full', reason: 'Illness' },
        headers,
      ),
    );

  /** Where a ticket ended up. */
  async holderOf(ticketId: string): Promise<{ holder: string; status: string }> {
    const [row] = await this.box.sql<{ holder: string; status: string }>(
      'SELECT holder_id AS holder, status FROM ticketing.tickets WHERE id = $1',
      [keyOf(ticketId)],
    );
    if (!row) throw new Error('no ticket');
    return row;
  }

  /** One of them first, the other while the first holds what it has, both before a shut gate at the ticket. */
  inTurn<A, B>(ticketId: string, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
    const ticket = 'SELECT FROM ticketing.tickets WHERE id = $1 FOR UPDATE';
    return inTurn(this.box, ticket, [keyOf(ticketId)], first, second);
  }

  /** As many races as asked for, a handful at a time. */
  async races(
    runs: number,
    tickets: (sam: Somebody, count: number) => Promise<string[]>,
    race: (sam: Somebody, ticketId: string, turn: number) => Promise<void>,
  ): Promise<void> {
    for (let done = 0; done < runs; done += EACH) {
      const sam = await person(this.box);
      const ids = await tickets(sam, EACH);
      await atOnce(ids, (ticketId, n) => race(sam, ticketId, done + n));
    }
    await this.box.settle();
  }
}
