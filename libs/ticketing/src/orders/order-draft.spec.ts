import type { Offer } from '#libs/catalogue';
import { InvalidInput, UnknownId } from '#libs/platform';
import { totalOf } from './discount.js';
import { placesOf, priceByHand, priceLines } from './order-draft.js';
import {
  BookingTypeNotOffered,
  DateRequired,
  DuplicateTicketType,
  NotEligible,
  SaleClosed,
  SaleNotOpen,
} from './order.errors.js';

const now = new Date('2026-07-01T12:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);

const offer = (over: Partial<Offer> = {}): Offer => ({
  eventId: 'e',
  organisationId: 'o',
  name: 'Event',
  currency: 'GBP',
  holdMinutes: 10,
  status: 'approved',
  bookingTypes: ['INDIVIDUAL'],
  paymentMethods: ['CARD'],
  dates: [{ id: 'd1', startsAt: hours(24), endsAt: hours(28), status: 'active' }],
  ticketTypes: [
    {
      id: 'vip',
      name: 'VIP',
      price: 4500,
      currency: 'GBP',
      saleStartsAt: null,
      saleEndsAt: null,
      maxPerOrder: 4,
      credits: 1,
      admission: null,
      profile: null,
    },
    {
      id: 'free',
      name: 'Free',
      price: 0,
      currency: 'GBP',
      saleStartsAt: null,
      saleEndsAt: null,
      maxPerOrder: 10,
      credits: 1,
      admission: null,
      profile: null,
    },
  ],
  now,
  ...over,
});
const vip = (over: object = {}) => ({
  eventId: 'e',
  tickets: [{ ticketTypeId: 'vip', quantity: 2 }],
  ...over,
});
const withType = (over: object) =>
  offer({ ticketTypes: offer().ticketTypes.map((type) => ({ ...type, ...over })) });
const withDate = (over: object) => offer({ dates: offer().dates.map((date) => ({ ...date, ...over })) });

describe('pricing an order', () => {
  it('prices each line, and the lines sum to the total', () => {
    const lines = priceLines(offer(), {
      eventId: 'e',
      tickets: [
        { ticketTypeId: 'vip', quantity: 2 },
        { ticketTypeId: 'free', quantity: 3 },
      ],
    });
    expect(lines.map(({ unitPrice, amount }) => [unitPrice, amount])).toEqual([
      [4500, 9000],
      [0, 0],
    ]);
    expect(totalOf(lines)).toBe(9000);
    expect(placesOf(lines)).toBe(5);
  });

  it('takes the one bookable date, and asks which where there are several', () => {
    const another = { id: 'd2', startsAt: hours(48), endsAt: hours(50), status: 'active' as const };
    expect(priceLines(offer(), vip())[0]?.dateId).toBe('d1');
    expect(() => priceLines(offer({ dates: [...offer().dates, another] }), vip())).toThrow(DateRequired);
    expect(priceLines(offer({ dates: [...offer().dates, another] }), vip({ dateId: 'd2' }))[0]?.dateId).toBe(
      'd2',
    );
    expect(
      priceLines(offer({ dates: [...offer().dates, { ...another, status: 'cancelled' }] }), vip())[0]?.dateId,
    ).toBe('d1');
  });

  it('a block is a line for each type and date to come, which is the default where nothing else is offered', () => {
    const second = { id: 'd2', startsAt: hours(48), endsAt: hours(50), status: 'active' as const };
    const dates = [
      { ...second, id: 'over', startsAt: hours(-3), endsAt: hours(-1) },
      ...offer().dates,
      second,
      { ...second, id: 'off', status: 'cancelled' as const },
    ];
    const block = offer({ dates, bookingTypes: ['BLOCK'] });
    const lines = priceLines(block, vip());
    expect(lines.map(({ dateId, quantity, amount }) => [dateId, quantity, amount])).toEqual([
      ['d1', 2, 9000],
      ['d2', 2, 9000],
    ]);
    expect(() => priceLines(block, vip({ dateId: 'd1' }))).toThrow('dateId');
    expect(() => priceLines(block, vip({ bookingType: 'INDIVIDUAL' }))).toThrow(BookingTypeNotOffered);
    const both = offer({ dates, bookingTypes: ['INDIVIDUAL', 'BLOCK'] });
    expect(priceLines(both, vip({ bookingType: 'BLOCK' }))).toHaveLength(2);
    expect(() => priceLines(both, vip())).toThrow(DateRequired);
    expect(() => priceLines({ ...block, dates: dates.slice(0, 1) }, vip())).toThrow(SaleClosed);
  });

  it('sells nothing of what is over, not open yet, closed or not on', () => {
    expect(() => priceLines(withDate({ endsAt: now }), vip())).toThrow(SaleClosed);
    expect(() => priceLines(withDate({ endsAt: now }), vip({ dateId: 'd1' }))).toThrow(SaleClosed);
    expect(() => priceLines(withType({ saleStartsAt: hours(1) }), vip())).toThrow(SaleNotOpen);
    expect(() => priceLines(withType({ saleEndsAt: now }), vip())).toThrow(SaleClosed);
    expect(() => priceLines(offer({ status: 'draft' }), vip())).toThrow(UnknownId);
    expect(() => priceLines(offer({ status: 'cancelled' }), vip())).toThrow('cancelled');
    expect(() => priceLines(withDate({ status: 'cancelled' }), vip({ dateId: 'd1' }))).toThrow('cancelled');
  });

  it('knows its own dates and types only, each type once', () => {
    expect(() => priceLines(offer(), vip({ dateId: 'elsewhere' }))).toThrow(UnknownId);
    expect(() => priceLines(offer(), vip({ tickets: [{ ticketTypeId: 'elsewhere', quantity: 1 }] }))).toThrow(
      UnknownId,
    );
    const twice = [
      { ticketTypeId: 'vip', quantity: 1 },
      { ticketTypeId: 'vip', quantity: 1 },
    ];
    expect(() => priceLines(offer(), vip({ tickets: twice }))).toThrow(DuplicateTicketType);
  });

  it('shows a hidden type to nobody, and one behind a code to whoever gives it', () => {
    const profile = {
      opensDaysBefore: null,
      closesMinutesBefore: null,
      visibility: 'hidden',
      accessCode: null,
    };
    expect(() => priceLines(withType({ profile }), vip())).toThrow(UnknownId);
    const behind = withType({ profile: { ...profile, visibility: 'access_code', accessCode: 'FRIENDS' } });
    expect(() => priceLines(behind, vip())).toThrow(UnknownId);
    expect(() => priceLines(behind, vip({ accessCode: 'OTHERS' }))).toThrow(UnknownId);
    expect(priceLines(behind, vip({ accessCode: 'friends' }))).toHaveLength(1);
  });

  it('is bound by the window of a profile, from the start of the date', () => {
    const window = (fields: object) =>
      withType({
        profile: {
          ...{ opensDaysBefore: null, closesMinutesBefore: null, visibility: 'public', accessCode: null },
          ...fields,
        },
      });
    expect(() => priceLines(window({ opensDaysBefore: 0 }), vip())).toThrow(SaleNotOpen);
    expect(() => priceLines(window({ closesMinutesBefore: 1440 }), vip())).toThrow(SaleClosed);
    expect(priceLines(window({ opensDaysBefore: 1, closesMinutesBefore: 60 }), vip())).toHaveLength(1);
  });

  it('asks the admission rules who may buy, and who pays less', () => {
    const admission = (restricts: boolean) =>
      withType({
        admission: { restricts, rules: [{ hasTag: 'member', minBookings: null, discountPercent: 33 }] },
      });
    const member = { tags: ['Member'], bookings: 0 };
    expect(() => priceLines(admission(true), vip())).toThrow(NotEligible);
    expect(priceLines(admission(false), vip())[0]?.amount).toBe(9000);
    expect(priceLines(admission(true), vip(), member)[0]).toMatchObject({ unitPrice: 4500, amount: 6030 });
  });

  it('names the field of a quantity or a list of attendees that does not fit', () => {
    expect(() => priceLines(offer(), vip({ tickets: [{ ticketTypeId: 'vip', quantity: 5 }] }))).toThrow(
      'tickets[0].quantity: must be at most 4',
    );
    const attendees = [{ firstName: 'Sam', lastName: 'Lee' }];
    expect(() =>
      priceLines(offer(), vip({ tickets: [{ ticketTypeId: 'vip', quantity: 2, attendees }] })),
    ).toThrow(InvalidInput);
  });
});

describe('pricing an order that is entered by hand', () => {
  it('is bound by neither the times of the sale nor the most of an order', () => {
    const closed = withType({ saleEndsAt: now, saleStartsAt: null });
    const many = vip({ tickets: [{ ticketTypeId: 'vip', quantity: 5 }] });
    expect(totalOf(priceByHand(closed, many, false))).toBe(22_500);
    expect(priceByHand(withType({ saleStartsAt: hours(1) }), many, false)).toHaveLength(1);
  });

  it('given away costs nothing of what it would have', () => {
    const [line] = priceByHand(offer(), vip(), true);
    expect([line?.unitPrice, line?.amount]).toEqual([4500, 0]);
  });

  it('is not for what is over or off, nor for more than an order may be about', () => {
    expect(() => priceByHand(withDate({ endsAt: now }), vip(), false)).toThrow(SaleClosed);
    expect(() => priceByHand(offer({ status: 'cancelled' }), vip(), false)).toThrow('cancelled');
    for (const given of [true, false])
      expect(() => priceByHand(withType({ price: 50_000_000 }), vip(), given)).toThrow(
        'tickets: must cost at most',
      );
  });
});
