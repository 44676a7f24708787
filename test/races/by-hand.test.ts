import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { atOnce, gate, rewrite, times, violated, withoutGuard } from '../support/race.js';
import { eventOnSale, organisation, type OnSale, type Organisation } from '../support/world.js';

const CALLS = 6;

describe('bookings by hand at the same moment', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic);
  });
  /** All of them begun before any could take its place. */
  async function book(customer: Json, headers: Record<string, string> = {}): Promise<Answer[]> {
    const shut = await gate(box, 'SELECT FROM ticketing.stock WHERE date_id = $1 FOR UPDATE', [
      keyOf(on.dateId),
    ]);
    const body = {
      tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
      customer: { first_name: 'Kim', last_name: 'Ng', ...customer },
      payment_method: 'cash',
    };
    const calls = atOnce(times(CALLS), () =>
      attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, body, headers),
    );
    await shut.gathered(CALLS);
    await shut.open();
    return calls;
  }

  const counted = async (sql: string): Promise<number> =>
    (await box.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? -1;
  const orders = () => counted('ticketing.orders');
  const customers = () => counted(`identity.users WHERE first_name = 'Kim'`);
  const payments = () => counted('payments.payments');

  describe('with their guards', () => {
    afterEach(() => box.stop());

    it('under one Idempotency-Key are one: one order, one customer, the money once', async () => {
      const answers = await book({}, { 'idempotency-key': 'at-once' });
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(201);
      expect([await orders(), await customers(), await payments()]).toEqual([1, 1, 1]);
    });

    it('for one e-mail that nobody had are of one customer', async () => {
      const answers = await book({ email: 'kim@example.com' });
      expect(answers.map(({ status }) => status)).toEqual(times(CALLS).map(() => 201));
      expect([await orders(), await customers()]).toEqual([CALLS, 1]);
    });
  });

  describe('controls: without them,', () => {
    afterEach(() => box.stop({ sound: false }));

    it('under one key would be told apart from many', async () => {
      await rewrite(box, 'ticketing.place_order', [["jsonb_typeof(key) = 'object'", 'false']]);
      await book({}, { 'idempotency-key': 'at-once' });
      expect([await orders(), await customers(), await payments()]).toEqual([CALLS, CALLS, CALLS]);
      // As sound as bookings of as many customers: nothing but the key says that they are one.
      expect(await violated(box)).toEqual([]);
    });

    it('for one e-mail would be told apart from those of many customers', async () => {
      await box.sql('DROP INDEX identity.users_email');
      await withoutGuard([['ON CONFLICT (email) DO NOTHING RETURNING id', 'RETURNING id']], () =>
        book({ email: 'kim@example.com' }),
      );
      expect(await customers()).toBe(CALLS);
      expect(await violated(box)).toEqual(['8 an e-mail is one account']);
    });
  });
});
