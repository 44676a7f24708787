import { Client, type Answer, type Json } from './client.js';
import { atOnce, isLostConnection, times, until } from './race.js';
import type { Server } from './server.js';
import { daysAhead } from './world.js';

export interface Acknowledged {
  buyer: Client;
  orderId: string;
  /** The furthest that the customer was told. */
  as: 'pending' | 'paid' | 'confirmed';
  tickets: string[];
}

let made = 0;

/** Customers who buy, pay, confirm and register at a running server for as long as it lets them. */
export class Sale {
  readonly acknowledged: Acknowledged[] = [];
  /** Statuses other than success, and how often. */
  readonly refused: Record<string, number> = {};
  private open = false;
  private selling: Promise<void> = Promise.resolve();

  private constructor(
    private readonly server: Server,
    private readonly buyers: readonly Client[],
    private readonly event: { id: string; paid: string; free: string },
  ) {}

  static async prepare(server: Server, customers: number): Promise<Sale> {
    made += 1;
    const anybody = new Client(server.baseUrl);
    const { email, password } = server.demo.accounts.operator;
    const signedIn = ok(await anybody.post('/api/auth/login', { email, password }));
    const operator = anybody.as(signedIn.token);
    const venues = ok(await operator.get('/api/my-venues'));
    const event = ok(
      await operator.post('/api/my-events', {
        venue_id: venues.data[0].id,
        name: `Sale ${made}`,
        event_date: daysAhead(30 + made),
        start_time: '20:00',
        // Else the venue's: a soak must not sell out.
        guest_list_capacity: 50_000,
        status: 'approved',
      }),
    );
    const type = async (name: string, price_pence: number): Promise<string> =>
      ok(await operator.post(`/api/my-events/${event.id}/ticket-types`, { name, price_pence })).id;
    const [paid, free] = [await type('Paid', 1500), await type('Free', 0)];
    const buyers = await atOnce(times(customers), async (n) => {
      const account = {
        email: `buyer${made}-${n}@example.com`,
        password: 'a long enough password',
        firstName: 'Bo',
        lastName: 'Yer',
      };
      return anybody.as(ok(await anybody.post('/api/auth/register', account)).token);
    });
    return new Sale(server, buyers, { id: event.id, paid, free });
  }

  begin(): void {
    this.open = true;
    this.selling = atOnce(this.buyers, async (buyer, index) => {
      for (let turn = index; this.open; turn += 1) {
        if (await this.serve(buyer, turn % 2 === 0)) continue;
        await until(
          'it serves again, or the sale is over',
          async () => !this.open || this.server.ready(),
          60_000,
        );
      }
    }).then(() => undefined);
  }

  /** Lets those who are being served finish, or fail. */
  async end(): Promise<void> {
    this.open = false;
    await this.selling;
  }

  /** @returns whether the customer got what they wanted */
  private async serve(buyer: Client, pays: boolean): Promise<boolean> {
    try {
      return await (pays ? this.purchase(buyer) : this.register(buyer));
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      // The server is gone, and with it the connection: nothing was acknowledged.
      this.count('no answer');
      return false;
    }
  }

  private async register(buyer: Client): Promise<boolean> {
    const { id: eventId, free: ticketTypeId } = this.event;
    const body = this.accepted(
      await buyer.post('/api/client/events/tickets/register', { eventId, ticketTypeId, quantity: 2 }),
    );
    if (body) this.acknowledge(buyer, body, 'confirmed');
    return body !== undefined;
  }

  private async purchase(buyer: Client): Promise<boolean> {
    const { id: eventId, paid: ticketTypeId } = this.event;
    const order = this.accepted(
      await buyer.post('/api/client/events/tickets/purchase', {
        eventId,
        tickets: [{ ticketTypeId, quantity: 1 }],
      }),
    );
    if (!order) return false;
    const entry = this.acknowledge(buyer, order, 'pending');
    const intent = await this.pay(order);
    if (intent.status === 'succeeded') entry.as = 'paid';
    const body = this.accepted(
      await buyer.post('/api/client/events/tickets/confirm-order', { orderId: order.orderId }),
    );
    if (body) Object.assign(entry, { as: 'confirmed', tickets: ids(body) });
    return body !== undefined;
  }

  private async pay(order: Json): Promise<Json> {
    const { stripe } = this.server.demo;
    const response = await fetch(`${stripe.apiBase}/v1/payment_intents/${order.paymentIntentId}/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stripe.publishableKey}` },
      body: new URLSearchParams({
        client_secret: order.paymentIntentSecret,
        payment_method: 'pm_card_visa',
      }),
    });
    return response.json();
  }

  private acknowledge(buyer: Client, body: Json, as: Acknowledged['as']): Acknowledged {
    const entry = { buyer, orderId: body.orderId, as, tickets: ids(body) };
    this.acknowledged.push(entry);
    return entry;
  }

  private accepted({ status, body }: Answer): Json {
    if (status < 300) return body;
    this.count(`${status} ${body?.code}`);
    return undefined;
  }

  private count(kind: string): void {
    this.refused[kind] = (this.refused[kind] ?? 0) + 1;
  }
}

const ids = (body: Json): string[] => body.tickets.map(({ id }: Json) => id);

function ok({ status, body, text }: Answer): Json {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
