import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { anotherDate, assign, keyOf, sweep } from '../support/interventions.js';
import {
  bought,
  buy,
  cancelEvent,
  daysAhead,
  eventOnSale,
  holdRunsOut,
  organisation,
  organiser,
  person,
  staff,
  submission,
  venue,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const DATE = daysAhead(21);
const NONE = { has_event_conflict: false, events: [], affected_bookings: 0, affected_guests: 0 };

describe('asking what a venue has on a date', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let at: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    at = await venue(attic);
  });

  const ask = async (query = '', by: Somebody = attic.operator): Promise<Json> => {
    const { status, body } = await by.client.get(
      `/api/events/conflict-check?venue_id=${at}&date=${DATE}${query}`,
    );
    return status === 200 ? body : `${status} ${body.code}`;
  };

  it('tells of approved and pending events that day, be the venue shared or not', async () => {
    expect(await ask()).toEqual(NONE);
    const on = await eventOnSale(attic, { venueId: at, event: { name: 'Late', start_time: '22:00' } });
    const pending = await submission(await organiser(box, attic), at, { name: 'Early', start_time: '10:00' });
    for (const status of ['draft', 'cancelled', 'rejected']) {
      const other = await eventOnSale(attic, { venueId: at, types: [] });
      await attic.operator.client.patch(`/api/my-events/${other.eventId}/status`, { status });
    }
    await eventOnSale(attic, { venueId: at, event: { event_date: daysAhead(22) } });
    await eventOnSale(attic);
    expect(await ask()).toEqual({
      ...NONE,
      has_event_conflict: true,
      events: [
        { id: pending, name: 'Early', status: 'pending_venue_approval' },
        { id: on.eventId, name: 'Late', status: 'approved' },
      ],
    });
    expect((await ask(`&exclude_event_id=${on.eventId}`)).events).toMatchObject([{ id: pending }]);
  });

  it('counts active bookings and places of that date only', async () => {
    const on = await eventOnSale(attic, { venueId: at });
    const first = await bought(box, await person(box), on, 3);
    const gone = await bought(box, await person(box), on, 2);
    const expired = (await buy(await person(box), on, 5)).body;
    await holdRunsOut(box, keyOf(expired.orderId));
    await sweep(box);
    await buy(await person(box), on, 1);
    const path = `/api/my-events/${on.eventId}`;
    const cancel = { refund: 'none', reason: 'Illness' };
    await attic.operator.client.post(
      `${path}/bookings/${gone.orderId.replace('ord_', 'bkg_')}/cancel`,
      cancel,
    );
    await attic.operator.client.post(`${path}/tickets/${first.tickets[0].id}/cancel`, cancel);
    expect(await ask()).toMatchObject({ affected_bookings: 2, affected_guests: 3 });

    const dateId = await anotherDate(box, on);
    await (
      await person(box)
    ).client.post('/api/client/events/tickets/purchase', {
      eventId: on.eventId,
      dateId,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 4 }],
    });
    expect(await ask()).toMatchObject({ affected_bookings: 2, affected_guests: 3 });
    await box.sql(`UPDATE catalogue.event_dates SET status = 'cancelled' WHERE id = $1`, [keyOf(on.dateId)]);
    expect(await ask()).toEqual(NONE);
    await box.sql(`UPDATE catalogue.event_dates SET status = 'active' WHERE id = $1`, [keyOf(on.dateId)]);
    await cancelEvent(attic, on.eventId);
    expect(await ask()).toEqual(NONE);
  });

  it('is answered to operators and organisers of the venue', async () => {
    const { eventId } = await eventOnSale(attic, { venueId: at });
    const membership = { organisationKey: attic.key, allVenues: false } as const;
    for (const role of ['organiser', 'client'] as const) {
      const somebody = await person(box, { ...membership, role });
      expect(await ask('', somebody)).toBe('404 not_found');
      await assign(box, somebody, attic, at);
      expect((await ask('', somebody)).events).toMatchObject([{ id: eventId }]);
    }
    const cellar = await organisation(box);
    expect(await ask('', cellar.operator)).toBe('404 not_found');
    expect(await ask('', await organiser(box, cellar))).toBe('404 not_found');
    expect(await ask('', await staff(box, attic))).toBe('403 wrong_role');
    expect(await ask('', await person(box))).toBe('403 wrong_role');
  });

  it('needs a venue and a date that there may be', async () => {
    const get = (query: string) => attic.operator.client.get(`/api/events/conflict-check?${query}`);
    for (const [query, field] of [
      [`date=${DATE}`, 'venue_id'],
      [`venue_id=${at}`, 'date'],
      [`venue_id=${at}&date=2030-02-30`, 'date'],
      [`venue_id=x&date=${DATE}`, 'venue_id'],
      [`venue_id=${at}&date=${DATE}&exclude_event_id=x`, 'exclude_event_id'],
      [`venue_id=${at}&date=${DATE}&surprise=1`, 'surprise'],
    ] as const) {
      const { status, body } = await get(query);
      expect([query, status, body.errors?.[0]?.field]).toEqual([query, 400, field]);
    }
    expect((await get(`venue_id=${at.replace('ven_', 'evt_')}&date=${DATE}`)).status).toBe(404);
  });
});
