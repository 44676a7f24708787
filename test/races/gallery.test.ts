import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { guestOf, holds, sendFiles, uploaded } from '../support/gallery.js';
import { newAddress } from '../support/invitations.js';
import { plain } from '../support/pictures.js';
import { atOnce, gate, persistently, tally, times, violated, withoutGuard } from '../support/race.js';
import { filesOf } from '../support/upload-deaths.js';
import { eventSoon } from '../support/transfers.js';
import { organisation, type OnSale, type Organisation } from '../support/world.js';

const QUOTA = 'a guest has sent no more pictures than the invite allows, and each of them is counted';

describe('a guest who sends from many phones at once', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventSoon(attic);
  });
  // The control has left more pictures than there may be.
  afterAll(() => box.stop({ sound: false }));

  /** Ten requests of one picture each, of which four fit; the early look at the quota has let all of them by. */
  async function rush() {
    const picture = await plain('jpeg');
    const guest = await guestOf(box, attic, on.eventId, { max_uploads: 4 });
    const answers = await atOnce(times(10), () => sendFiles(guest.client, guest.upload, [picture]));
    return { answers, guest };
  }

  it('has as many pictures there as the invite allows, and nothing is left of the others', async () => {
    const { answers, guest } = await rush();
    expect(tally(answers)).toEqual({ 201: 4, '409 upload_quota_reached': 6 });
    expect((await guest.client.get(guest.gallery)).body.data).toHaveLength(4);
    const { onDisk, used } = await filesOf(box);
    expect(onDisk).toEqual(used);
    expect(await violated(box)).toEqual([]);
  });

  it('control: without the count in the statement, and without the constraint, more get in', async () => {
    await box.sql('ALTER TABLE media.guest_invites DROP CONSTRAINT guest_invites_quota');
    const { answers } = await withoutGuard(
      [
        ['g.uploads + $2 <= g.max_uploads', 'true'],
        ['max_uploads - uploads AS "uploadsLeft"', 'max_uploads AS "uploadsLeft"'],
      ],
      rush,
    );
    expect(tally(answers)).toEqual({ 201: 10 });
    expect(await violated(box)).toEqual([QUOTA]);
  });

  /** Invites to one address, none of which is there when the others begin. */
  async function inviteAtOnce() {
    const email = newAddress();
    const shut = await gate(box, 'LOCK TABLE media.guest_invites IN EXCLUSIVE MODE');
    const all = atOnce(times(8), () =>
      persistently(() =>
        attic.operator.client.post(`/api/my-events/${on.eventId}/guest-invites`, { name: 'Aunt May', email }),
      ),
    );
    await shut.gathered(8);
    await shut.open();
    return tally(await all);
  }

  it('is mailed five invites a day, however many are sent at once', async () => {
    expect(await inviteAtOnce()).toEqual({ 201: 5, '429 too_many_invitations': 3 });
  });

  it('control: where invites do not wait for each other, more are mailed', async () => {
    const answers = await withoutGuard(
      [
        [
          `pg_advisory_xact_lock(hashtextextended('guest invites of ' || $1, 0))`,
          `length('guest invites of ' || $1)`,
        ],
      ],
      inviteAtOnce,
    );
    expect(answers).toEqual({ 201: 8 });
  });

  it('a picture deleted twice at once is deleted once, with its files', async () => {
    const [{ id }] = await uploaded(await holds(attic.operator, on), on);
    const path = `/api/my-events/${on.eventId}/media/${id}`;
    const answers = await atOnce(times(5), () => attic.operator.client.delete(path));
    expect(tally(answers)).toEqual({ 200: 1, '404 not_found': 4 });
    const { onDisk, used } = await filesOf(box);
    expect(onDisk).toEqual(used);
  });
});
