import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { takesPlace, ticketBecomes } from '../support/interventions.js';
import { send, takeBack } from '../support/transfers.js';
import {
  bought,
  checkIn,
  codeOf,
  daysAhead,
  eventNow,
  eventOnSale,
  organisation,
  person,
  register,
  staff,
  venue,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const TICKETS = '/api/client/events/tickets';
const UTC = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

describe('my tickets', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const free = (event: Json = {}, venueId?: string) =>
    eventOnSale(attic, { event, types: [{ name: 'Guest', price_pence: 0 }], ...(venueId && { venueId }) });
  const idsOf = ({ body }: Answer): string[] => body.data.map(({ id }: Json) => id);

  it('say what, when, where and who', async () => {
    const at = await venue(attic, { name: 'The Attic', city: 'Leeds' });
    const on = await free({ name: 'Rooftop', image_url: 'https://example.com/a.jpg' }, at);
    const { body } = await register(sam, on);
    const [ticket] = body.tickets;
    const [holder] = await box.sql<{ firstName: string; lastName: string }>(
      'SELECT first_name AS "firstName", last_name AS "lastName" FROM identity.users WHERE id = $1',
      [sam.userId],
    );
    expect(ticket).toEqual({
      id: expect.stringMatching(/^ticket_[0-7][0-9a-hjkmnp-tv-z]{25}$/),
      status: 'confirmed',
      event: {
        id: on.eventId,
        name: 'Rooftop',
        status: 'approved',
        imageUrl: 'https://example.com/a.jpg',
        venue: { id: at, name: 'The Attic', city: 'Leeds' },
      },
      date: {
        id: on.dateId,
        startsAt: UTC,
        endsAt: UTC,
        localStart: expect.stringMatching(/T20:00:00$/),
        timeZone: 'Europe/London',
      },
      ticketType: { id: on.typeIds[0], name: 'Guest' },
      holder: { ...holder, email: sam.email },
      orderId: body.orderId,
      seatLabel: null,
      checkedInAt: null,
    });
    const one = await sam.client.get(`${TICKETS}/${ticket.id}`);
    expect(one.status).toBe(200);
    expect(one.body).toEqual(ticket);
    const mine = await sam.client.get(`${TICKETS}/mine`);
    expect(mine.body).toEqual({ data: [ticket], total: 1, limit: 50, offset: 0, hasMore: false });
  });

  it('are of all organisations, whatever the storefront, by date and in pages', async () => {
    const cellar = await organisation(box);
    const later = await register(sam, await free());
    const elsewhere = await eventOnSale(cellar, { types: [{ price_pence: 0 }] });
    await takesPlace(box, elsewhere.dateId, { starts: 60, ends: 120 });
    const sooner = await register(sam, elsewhere);
    const ids = [sooner.body.tickets[0].id, later.body.tickets[0].id];
    expect(idsOf(await sam.client.with({ orgid: attic.id }).get(`${TICKETS}/mine`))).toEqual(ids);
    const second = await sam.client.get(`${TICKETS}/mine?limit=1&page=2`);
    expect(idsOf(second)).toEqual([ids[1]]);
    expect(second.body).toMatchObject({ total: 2, limit: 1, offset: 1, hasMore: false });
    expect((await sam.client.get(`${TICKETS}/mine?limit=1`)).body.hasMore).toBe(true);
  });

  it('are upcoming until the date is over, then past', async () => {
    const [under, over] = [await free(), await free()];
    const upcoming = (await register(sam, under)).body.tickets[0].id;
    const past = (await register(sam, over)).body.tickets[0].id;
    await takesPlace(box, under.dateId, { starts: -60, ends: 60 });
    await takesPlace(box, over.dateId, { starts: -120, ends: -1 });
    expect(idsOf(await sam.client.get(`${TICKETS}/mine?when=upcoming`))).toEqual([upcoming]);
    expect(idsOf(await sam.client.get(`${TICKETS}/mine?when=past`))).toEqual([past]);
    expect(idsOf(await sam.client.get(`${TICKETS}/mine?when=all`))).toEqual([past, upcoming]);
    expect((await sam.client.get(`${TICKETS}/mine?when=soon`)).status).toBe(400);
  });

  it('can be asked for by status', async () => {
    const on = await eventNow(attic, { types: [{ price_pence: 0 }] });
    const [one, two, three] = (await register(sam, on, 3)).body.tickets.map(({ id }: Json) => id);
    await ticketBecomes(box, two, 'cancelled');
    await checkIn(await staff(box, attic), three, { qr: await codeOf(sam, three) });
    expect(idsOf(await sam.client.get(`${TICKETS}/mine?status=confirmed`))).toEqual([one]);
    expect(idsOf(await sam.client.get(`${TICKETS}/mine?status=cancelled`))).toEqual([two]);
    const used = await sam.client.get(`${TICKETS}/mine?status=checked_in`);
    expect(used.body.data).toMatchObject([{ id: three, status: 'checked_in', checkedInAt: UTC }]);
    expect((await sam.client.get(`${TICKETS}/mine?status=lost`)).status).toBe(400);
  });

  it('stay what they were known as when the event is taken back: a draft is not theirs to see', async () => {
    const on = await free({ name: 'Rooftop' });
    const { body } = await register(sam, on);
    const [{ id, event, date, ticketType }] = body.tickets;
    const { transferId } = (await send(sam, id)).body;
    await takeBack(sam, id);
    const { client } = attic.operator;
    const path = `/api/my-events/${on.eventId}`;
    await sam.client.post(`/api/client/events/orders/${body.orderId}/cancel`);
    expect((await client.patch(`${path}/status`, { status: 'draft' })).status).toBe(200);
    const secret = { name: 'Secret', event_date: daysAhead(40), image_url: 'https://example.com/b.jpg' };
    expect((await client.put(path, secret)).status).toBe(200);
    await client.put(`${path}/ticket-types/${on.typeIds[0]}`, { name: 'Secret' });

    const known = { id, event: { ...event, status: 'cancelled' }, date, ticketType };
    const shown = async () => [
      (await sam.client.get(`${TICKETS}/${id}`)).body,
      (await sam.client.get(`${TICKETS}/mine?when=all`)).body.data[0],
    ];
    for (const ticket of await shown()) expect(ticket).toMatchObject(known);
    const [booking] = (await sam.client.get('/api/client/events/booking?when=all')).body.data;
    expect(booking).toMatchObject({ event: known.event, date });
    const [transfer] = (await sam.client.get(`${TICKETS}/transfers?direction=sent`)).body.data;
    expect(transfer).toMatchObject({ id: transferId, event: known.event, date, ticketType });
    // Cancelled out of a draft it is none the wiser; approved again it is what it has become.
    expect((await client.patch(`${path}/status`, { status: 'approved' })).status).toBe(200);
    for (const ticket of await shown())
      expect(ticket).toMatchObject({
        event: { name: 'Secret', status: 'approved' },
        ticketType: { name: 'Secret' },
      });
  });

  it("are nobody else's", async () => {
    const { body } = await register(sam, await free());
    const [{ id }] = body.tickets;
    const stranger = await person(box);
    for (const path of [`${TICKETS}/${id}`, `${TICKETS}/${id}/qr`]) {
      const answer = await stranger.client.get(path);
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not_found');
      expect((await box.client.get(path)).status).toBe(401);
      expect((await attic.operator.client.get(path)).status).toBe(404);
    }
    expect((await stranger.client.get(`${TICKETS}/mine`)).body).toMatchObject({ data: [], total: 0 });
  });

  describe('the QR', () => {
    let id: string;
    const qr = (query = '', accept?: string) =>
      sam.client.get(`${TICKETS}/${id}/qr${query}`, { headers: accept ? { accept } : {} });

    beforeEach(async () => {
      const on = await free({
        doors_open_minutes: 60,
        start_time: '20:00',
        end_time: '23:00',
        last_entry_time: '22:00',
      });
      const { body } = await register(sam, on);
      [{ id }] = body.tickets;
    });

    it('is JSON with the text, the picture and when it is good for', async () => {
      const { status, body, headers } = await qr();
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(body).toEqual({
        ticketId: id,
        payload: expect.stringMatching(new RegExp(`^bx1\\.${id}\\.1\\.[\\w-]{86}$`)),
        svg: expect.stringMatching(/^<svg /),
        validFrom: UTC,
        validUntil: UTC,
      });
      expect(body.payload.length).toBeLessThan(200);
      const ticket = (await sam.client.get(`${TICKETS}/${id}`)).body;
      expect(Date.parse(ticket.date.startsAt) - Date.parse(body.validFrom)).toBe(60 * 60_000);
      expect(Date.parse(body.validUntil) - Date.parse(ticket.date.startsAt)).toBe(120 * 60_000);
    });

    it('is signed so that a door can tell without asking us', async () => {
      const { payload } = (await qr()).body;
      const { status, body, headers } = await box.client.get('/.well-known/ticket-keys');
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toContain('max-age');
      expect(body.keys).toEqual([
        {
          kty: 'OKP',
          crv: 'Ed25519',
          x: expect.any(String),
          kid: expect.any(String),
          use: 'sig',
          alg: 'EdDSA',
        },
      ]);
      const key = createPublicKey({ key: body.keys[0] as JsonWebKey, format: 'jwk' });
      const [version, ticketId, generation, signature] = payload.split('.');
      const signedBy = (text: string) =>
        verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
      expect(signedBy(`${version}.${ticketId}.${generation}`)).toBe(true);
      expect(signedBy(`${version}.${ticketId}.2`)).toBe(false);
    });

    it('is a PNG or an SVG for those who ask for one', async () => {
      const pictures: [string, string][] = [
        ['', 'image/png,*/*;q=0.8'],
        ['?format=png', 'application/json'],
      ];
      for (const [query, accept] of pictures) {
        const response = await fetch(`${box.baseUrl}${TICKETS}/${id}/qr${query}`, {
          headers: { authorization: `Bearer ${sam.client.token}`, accept },
        });
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe('image/png');
        expect(response.headers.get('cache-control')).toBe('no-store');
        const png = Buffer.from(await response.arrayBuffer());
        expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
        const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
        expect(width).toBe(height);
        expect(width).toBeGreaterThanOrEqual(300);
      }

      const { svg } = (await qr()).body;
      for (const answer of [await qr('', 'image/svg+xml'), await qr('?format=svg')]) {
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toContain('image/svg+xml');
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.text).toBe(svg);
      }
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"[^>]*>.*<\/svg>\s*$/s);
      expect((await qr('?format=json', 'image/png')).body.ticketId).toBe(id);
      expect((await qr('?format=gif')).status).toBe(400);
    });

    it('is another for each ticket', async () => {
      const other = (await register(sam, await free())).body.tickets[0].id;
      expect(await codeOf(sam, other)).not.toBe((await qr()).body.payload);
    });

    it('is not shown while the ticket is on its way to somebody, or is void', async () => {
      await ticketBecomes(box, id, 'transfer_pending');
      expect(await qr()).toMatchObject({ status: 409, body: { code: 'transfer_pending' } });
      await ticketBecomes(box, id, 'cancelled');
      expect(await qr()).toMatchObject({ status: 409, body: { code: 'ticket_cancelled' } });
    });

    it('is not shown for a refunded ticket', async () => {
      await ticketBecomes(box, id, 'refunded');
      expect(await qr('?format=png')).toMatchObject({ status: 409, body: { code: 'ticket_cancelled' } });
    });
  });

  it('are registered for free, without a payment', async () => {
    const on = await free();
    const { status, body } = await register(sam, on, 2);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'confirmed',
      amount: 0,
      discount: 0,
      expiresAt: null,
      confirmedAt: UTC,
      lines: [{ quantity: 2, unitPrice: 0, amount: 0 }],
    });
    expect(body).not.toHaveProperty('paymentIntentSecret');
    expect(body.tickets).toHaveLength(2);
    const one = await sam.client.post(`${TICKETS}/register`, {
      eventId: on.eventId,
      ticketTypeId: on.typeIds[0],
      attendees: [{ firstName: 'Ada', lastName: 'Byron' }],
    });
    expect(one.body.tickets).toMatchObject([{ holder: { firstName: 'Ada' } }]);
  });

  it('are registered for as many as an order may have: else the field is named as it was sent', async () => {
    const { status, body } = await register(sam, await free(), 11);
    expect([status, body.errors]).toEqual([400, [{ field: 'quantity', message: 'must be at most 10' }]]);
  });

  it('are not registered where they have a price', async () => {
    const on = await eventOnSale(attic, { types: [{ price_pence: 1500 }] });
    const { status, body } = await register(sam, on);
    expect(status).toBe(402);
    expect(body.code).toBe('payment_required');
    expect((await sam.client.get(`${TICKETS}/mine`)).body.total).toBe(0);
    expect((await bought(box, sam, on)).tickets).toHaveLength(1);
  });
});
