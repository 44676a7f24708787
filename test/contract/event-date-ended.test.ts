import { EndedDates1700000000160 } from '#libs/catalogue';
import { TellEndedDates } from '#libs/operator';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { anotherDate, takesPlace } from '../support/interventions.js';
import { atOnce, times, violated, withoutGuard } from '../support/race.js';
import {
  cancelEvent,
  daysAhead,
  eventOnSale,
  organisation,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('the end of a date', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });

  const tell = async () => {
    while ((await box.app.get(TellEndedDates, { strict: false }).execute()) > 0);
  };
  const over = (dateId: string, minutesAgo = 1) =>
    takesPlace(box, dateId, { starts: -minutesAgo - 60, ends: -minutesAgo });
  const told = async (): Promise<Json[]> =>
    (
      await box.sql<{ payload: Json }>(
        `SELECT payload FROM platform.outbox WHERE name = 'event-date.ended' ORDER BY id`,
      )
    ).map(({ payload }) => payload);
  const datesTold = async () => (await told()).map(({ dateId }) => dateId as string);

  describe('is told', () => {
    afterEach(() => box.stop());

    it('once, however often one looks, and late where nobody was there', async () => {
      const on = await eventOnSale(attic);
      const ahead = await anotherDate(box, on);
      await tell();
      expect(await told()).toEqual([]);
      await over(on.dateId);
      for (const _again of [1, 2]) await tell();
      expect(await told()).toEqual([
        {
          dateId: on.dateId,
          eventId: on.eventId,
          organisationId: attic.id,
          venueId: expect.stringMatching(/^ven_/),
          startsAt: expect.stringMatching(/Z$/),
          endsAt: expect.stringMatching(/Z$/),
          url: `/api/my-events/${on.eventId}`,
        },
      ]);
      await over(ahead, 60 * 24 * 40);
      await tell();
      expect(await datesTold()).toEqual([on.dateId, ahead]);
    });

    it('of no date that is cancelled, and of none whose event is not on', async () => {
      const [off, dateOff, draft] = await Promise.all([
        eventOnSale(attic),
        eventOnSale(attic),
        eventOnSale(attic, { event: { status: 'draft' } }),
      ]);
      await cancelEvent(attic, off.eventId);
      await attic.operator.client.post(`/api/my-events/${dateOff.eventId}/dates/${dateOff.dateId}/cancel`);
      for (const { dateId } of [off, dateOff, draft]) await over(dateId);
      await tell();
      expect(await told()).toEqual([]);

      // What was over as a draft may be ahead again, and end on sale.
      const moved = await attic.operator.client.put(`/api/my-events/${draft.eventId}/dates/${draft.dateId}`, {
        date: daysAhead(9),
      });
      expect(moved.status).toBe(200);
      const approved = await attic.operator.client.put(`/api/my-events/${draft.eventId}`, {
        status: 'approved',
      });
      expect(approved.status).toBe(200);
      await over(draft.dateId);
      await tell();
      expect(await datesTold()).toEqual([draft.dateId]);
      // Told is told, even where it is moved once more.
      await attic.operator.client.put(`/api/my-events/${draft.eventId}/dates/${draft.dateId}`, {
        date: daysAhead(12),
      });
      await over(draft.dateId);
      await tell();
      expect(await datesTold()).toEqual([draft.dateId]);
    });

    it('not of what was long over when the marker came', async () => {
      const [long, lately] = await Promise.all([eventOnSale(attic), eventOnSale(attic)]);
      await over(long.dateId, 60 * 24 * 8);
      await over(lately.dateId, 60 * 24 * 6);
      const migration = new EndedDates1700000000160();
      const runner = { query: (sql: string) => box.sql(sql) } as never;
      await migration.down(runner);
      await migration.up(runner);
      await tell();
      expect(await datesTold()).toEqual([lately.dateId]);
    });
  });

  const LOOKERS = 8;
  const manyLook = async () => {
    const dates: OnSale[] = [];
    for (const _event of times(6)) dates.push(await eventOnSale(attic));
    for (const { dateId } of dates) await over(dateId);
    await atOnce(times(LOOKERS), tell);
    expect(new Set(await datesTold())).toEqual(new Set(dates.map(({ dateId }) => dateId)));
    return (await told()).length - dates.length;
  };

  it('is told once where several look at the same moment', async () => {
    expect(await manyLook()).toBe(0);
    await box.stop();
  });

  it('control: without the lock and the marker it is told again, which verify reports', async () => {
    const onSale = await eventOnSale(attic);
    await over(onSale.dateId);
    await tell();
    await withoutGuard([['d.end_news IS NULL AND', '']], () =>
      box.app.get(TellEndedDates, { strict: false }).execute(),
    );
    expect(await datesTold()).toEqual([onSale.dateId, onSale.dateId]);
    expect(await violated(box)).toEqual(['7 each change told of once: ends of dates']);
    await box.stop({ sound: false });
  });
});
