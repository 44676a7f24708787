import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { keyOf } from '../support/interventions.js';
import { membershipOf } from '../support/invitations.js';
import { asked } from '../support/plans.js';
import { atOnce, times, until } from '../support/race.js';
import { secondApi, type SecondApi } from '../support/second-api.js';
import {
  buy,
  eventOnSale,
  organisation,
  people,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const ME = '/api/auth/me';
const DOORS = '/api/my-events';

/** What is read anew of sessions, and of what is on offer. */
const SESSIONS = /FROM identity\.sessions s/;
const OFFERS = /"bookingTypes"/;

describe('who is signed in, and what is on offer, as a process keeps it', () => {
  let box: Boxoffice;
  let second: SecondApi;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    second = await secondApi(box);
    attic = await organisation(box);
  });
  afterAll(async () => {
    await second.close();
    await box.stop();
  });

  /** The same person at the other process. */
  const elsewhere = (one: Somebody): Somebody => second.at(one);
  const reads = async (of: RegExp, call: () => Promise<unknown>): Promise<number> =>
    (await asked(call)).filter(({ text }) => of.test(text)).length;
  const status = async ({ client }: Somebody, path = ME): Promise<number> => (await client.get(path)).status;
  const areKept = (of: RegExp, call: () => Promise<unknown>) =>
    until('it is kept', async () => (await reads(of, call)) === 0);
  const isKept = (one: Somebody, path = ME) => areKept(SESSIONS, () => status(one, path));

  describe('a sign-in', () => {
    it('is read once, and others that begin or end change nothing', async () => {
      const sam = elsewhere(await person(box));
      await isKept(sam);
      const others = await people(box, 3);
      await box.sql('UPDATE identity.sessions SET revoked_at = now() WHERE user_id = $1', [
        others[0]?.userId,
      ]);
      expect(await reads(SESSIONS, () => status(sam))).toBe(0);
    });

    it('counts no more once it is revoked by another process', async () => {
      for (const [n, one] of (await people(box, 20)).entries()) {
        const there = elsewhere(one);
        await isKept(there);
        const ended =
          n % 2 === 0
            ? await one.client.post('/api/auth/logout')
            : await box.sql('DELETE FROM identity.sessions WHERE user_id = $1', [one.userId]);
        expect(ended).not.toMatchObject({ status: 404 });
        expect(await status(there)).toBe(401);
      }
    });

    it('counts on, but for the trigger that tells of its end (control)', async () => {
      const one = await person(box);
      const there = elsewhere(one);
      await isKept(there);
      await box.sql('ALTER TABLE identity.sessions DISABLE TRIGGER tell_of_change');
      await box.sql('UPDATE identity.sessions SET revoked_at = now() WHERE user_id = $1', [one.userId]);
      expect(await status(there)).toBe(200);
      await box.sql('ALTER TABLE identity.sessions ENABLE TRIGGER tell_of_change');
    });

    it('that is revoked while it is being read is not kept', async () => {
      for (const one of await people(box, 20)) {
        const there = elsewhere(one);
        await Promise.all([
          box.sql('UPDATE identity.sessions SET revoked_at = now() WHERE user_id = $1', [one.userId]),
          ...times(4).map(() => status(there)),
        ]);
        expect(await status(there)).toBe(401);
      }
    });

    it('expires by the clock of the database, kept or not', async () => {
      const one = await person(box);
      const there = elsewhere(one);
      await box.sql(
        `UPDATE identity.sessions SET expires_at = now() + interval '1500 ms' WHERE user_id = $1`,
        [one.userId],
      );
      expect(await status(there)).toBe(200);
      await until('it has expired', async () => {
        const [row] = await box.sql<{ over: boolean }>(
          'SELECT expires_at <= now() AS over FROM identity.sessions WHERE user_id = $1',
          [one.userId],
        );
        const told = await status(there);
        if (row?.over) expect(told).toBe(401);
        return row?.over === true;
      });
    });

    it('acts for an organisation as its membership says, from one call to the next', async () => {
      const one = await staff(box, attic);
      const there = elsewhere(one);
      const client = await organisation(box);
      const path = `/api/my-venues`;
      await isKept(there, path);
      const before = await status(there, path);
      await box.sql(
        `UPDATE identity.memberships SET role = 'organiser' WHERE user_id = $1 AND organisation_id = $2`,
        [one.userId, attic.key],
      );
      expect([before, await status(there, DOORS)]).toEqual([
        await status(one, path),
        await status(one, DOORS),
      ]);
      await isKept(there);
      const id = await membershipOf(attic, one.email);
      expect((await attic.operator.client.delete(`/api/my-organisation/members/${id}`)).status).toBe(200);
      expect(await status(there, DOORS)).toBe(403);
      expect(await status(elsewhere(client.operator), DOORS)).toBe(200);
    });
  });

  describe('an offer', () => {
    let on: OnSale;
    let sam: Somebody;
    beforeEach(async () => {
      sam = elsewhere(await person(box));
      on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    });
    const price = (pence: number) =>
      attic.operator.client.put(`/api/my-events/${on.eventId}/ticket-types/${on.typeIds[0]}`, {
        name: 'Standing',
        price_pence: pence,
      });
    const offerIsKept = () => areKept(OFFERS, () => register(sam, on));

    it('is not asked for by those who come next', async () => {
      await isKept(sam);
      await offerIsKept();
      const others = (await people(box, 3)).map(elsewhere);
      await atOnce(others, (one) => status(one));
      expect(await reads(OFFERS, () => atOnce(others, (one) => register(one, on)))).toBe(0);
      expect(await reads(/boxoffice_clock|SELECT now\(\)/, () => register(sam, on))).toBe(0);
    });

    it('is told as it was changed by another process', async () => {
      await isKept(sam);
      for (const n of times(10)) {
        await offerIsKept();
        expect((await price(500 + n)).status).toBe(200);
        expect((await register(sam, on)).body).toMatchObject({ code: 'payment_required' });
        expect((await buy(sam, on)).body).toMatchObject({ amount: 500 + n });
        expect((await price(0)).status).toBe(200);
      }
    });

    it('holds places for as long as its organisation says now', async () => {
      on = await eventOnSale(attic, { types: [{ price_pence: 500 }] });
      await isKept(sam);
      await areKept(OFFERS, () => buy(sam, on));
      await box.sql('UPDATE identity.organisations SET hold_minutes = 1 WHERE id = $1', [attic.key]);
      const { expiresAt, createdAt } = (await buy(sam, on)).body;
      expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(60_000);
      await box.sql('UPDATE identity.organisations SET hold_minutes = 15 WHERE id = $1', [attic.key]);
    });

    it('is over by the clock of the database alone', async () => {
      await isKept(sam);
      await box.sql(
        `UPDATE catalogue.ticket_types SET sale_ends_at = now() + interval '1500 ms' WHERE event_id = $1`,
        [keyOf(on.eventId)],
      );
      await offerIsKept();
      await until('the sale is over', async () => {
        const [row] = await box.sql<{ over: boolean }>(
          'SELECT sale_ends_at <= now() AS over FROM catalogue.ticket_types WHERE event_id = $1',
          [keyOf(on.eventId)],
        );
        const { body } = await register(sam, on);
        if (row?.over) expect(body).toMatchObject({ code: 'sale_closed' });
        return row?.over === true;
      });
    });
  });
});
