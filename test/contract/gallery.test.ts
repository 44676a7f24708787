import path from 'node:path';
import sharp from 'sharp';
import { ExportUploads, RemoveUnusedFiles } from '#libs/media';
import { Messages, privateId, publicId, Transaction } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { galleryOf, guestOf, holds, sendFiles, upload, uploaded } from '../support/gallery.js';
import { verifyEmail } from '../support/participation.js';
import { dataUrl, plain } from '../support/pictures.js';
import { claim, eventSoon, sent, ticketOf } from '../support/transfers.js';
import { filesOf } from '../support/upload-deaths.js';
import {
  cancelEvent,
  created,
  daysAhead,
  organisation,
  person,
  staff,
  venue,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('the gallery of an event', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventSoon(attic);
    sam = await holds(await person(box), on);
  });

  const gallery = ({ client }: Somebody, query = '') => client.get(galleryOf(on.eventId) + query);
  const ids = (body: Json): string[] => body.data.map(({ id }: Json) => id);
  const media = (id = '') => `/api/my-events/${on.eventId}/media${id && `/${id}`}`;
  const fetched = (url: string) => {
    const { pathname, search } = new URL(url);
    return fetch(box.baseUrl + pathname + search);
  };
  const moderated = (value: boolean) =>
    attic.operator.client.put(`/api/my-events/${on.eventId}`, { media_moderation: value });

  it('shows what was sent to whoever is there, as pictures of ours', async () => {
    const photo = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#a31' } })
      .withExif({ IFD2: { DateTimeOriginal: '2024:01:17 20:30:00' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const avif = await sharp(photo).resize(60).avif().toBuffer();
    const answer = await upload(sam, on, [photo, avif], { caption: '  The last song ' });
    expect(answer.status).toBe(201);
    const [first] = answer.body.data;
    expect(first).toMatchObject({
      width: 1200,
      height: 2400,
      caption: 'The last song',
      uploadedBy: { name: expect.stringMatching(/^First\d+ L\.$/), guest: false },
      mine: true,
      status: 'approved',
      takenAt: '2024-01-17T20:30:00.000Z',
    });
    const kim = await holds(await person(box), on);
    const { body } = await gallery(kim);
    expect(ids(body)).toEqual(ids(answer.body).reverse());
    expect(body.data[1]).toMatchObject({ id: first.id, mine: false });

    const [whole, small] = [await fetched(body.data[1].url), await fetched(body.data[1].thumbnailUrl)];
    expect([whole.status, small.status]).toEqual([200, 200]);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 2400 });
    for (const text of ['Exif', 'GPS', '2024']) expect([text, bytes.includes(text)]).toEqual([text, false]);
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ height: 480 });
    expect(whole.headers.get('cache-control')).toMatch(/^private, max-age=\d+$/);
    expect(whole.headers.get('content-security-policy')).toBe("default-src 'none'");
    await box.settle();
    const news = await box.sql<{ payload: Json }>(
      `SELECT payload FROM platform.outbox WHERE name = 'media.uploaded' AND key = $1 ORDER BY id`,
      [privateId('evt', on.eventId)],
    );
    expect(news.map(({ payload }) => payload.mediaId)).toEqual(ids(answer.body));
  });

  it('is for live tickets and for members who reach the event; to anybody else it is not there', async () => {
    await uploaded(sam, on);
    const nowhere = await staff(box, attic, false);
    const cellar = await organisation(box);
    for (const [who, status] of [
      [await person(box), 404],
      [cellar.operator, 404],
      [nowhere, 404],
      [sam, 200],
      [attic.operator, 200],
      [await staff(box, attic), 200],
    ] as const)
      expect((await gallery(who)).status).toBe(status);
    expect((await upload(await person(box), on, [await plain('jpeg')])).body.code).toBe('not_found');
    // Members look; who sends has a ticket.
    const refused = await upload(attic.operator, on, [await plain('jpeg')]);
    expect([refused.status, refused.body.code]).toEqual([403, 'ticket_required']);
    const asked = await sam.client.with({ orgid: cellar.id }).get(galleryOf(on.eventId));
    expect(asked.status).toBe(404);
  });

  it('tells operators no other name of whoever sends than they were told', async () => {
    const pia = await person(box);
    await verifyEmail(box, pia);
    const booked = await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
      tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
      customer: { first_name: 'Probe', last_name: 'Xavier', email: pia.email },
      payment_method: 'comp',
    });
    expect(booked.status).toBe(201);
    const kim = await person(box);
    await claim(kim, (await sent(box, sam, await ticketOf(sam, on))).token);
    for (const who of [pia, kim, sam]) await uploaded(who, on);
    const { data } = (await attic.operator.client.get(media())).body;
    expect(data.map(({ uploaded_by }: Json) => uploaded_by.name)).toEqual([
      expect.stringMatching(/^First\d+ L\w+$/),
      expect.stringMatching(/^First\d+ L\.$/),
      'Probe Xavier',
    ]);
  });

  it('goes with the ticket: to whoever it is sent, and to nobody once it is cancelled', async () => {
    const [pia, kim] = [await person(box), await person(box)];
    const ticketId = await ticketOf(pia, on);
    const { token } = await sent(box, pia, ticketId);
    expect((await gallery(pia)).status).toBe(200);
    await claim(kim, token);
    expect([(await gallery(pia)).status, (await gallery(kim)).status]).toEqual([404, 200]);
    await cancelEvent(attic, on.eventId);
    await box.settle();
    expect((await gallery(kim)).status).toBe(404);
  });

  it('comes page by page, the newest first, and a page stays what it is while more are sent', async () => {
    const first = ids({ data: await uploaded(sam, on, 5) });
    const page = await gallery(sam, '?limit=2');
    expect(ids(page.body)).toEqual([first[4], first[3]]);
    await uploaded(sam, on, 1);
    const next = await gallery(sam, `?limit=2&cursor=${page.body.nextCursor}`);
    expect(ids(next.body)).toEqual([first[2], first[1]]);
    const last = await gallery(sam, `?limit=2&cursor=${next.body.nextCursor}`);
    expect([ids(last.body), last.body.nextCursor]).toEqual([[first[0]], null]);
    expect((await gallery(sam, '?cursor=nonsense')).status).toBe(400);
  });

  it('waits for approval where the event is moderated, but for the sender; hidden is hidden', async () => {
    expect((await moderated(true)).status).toBe(200);
    const [{ id, url, status }] = await uploaded(sam, on);
    const kim = await holds(await person(box), on);
    expect([status, ids((await gallery(sam)).body), ids((await gallery(kim)).body)]).toEqual([
      'pending',
      [id],
      [],
    ]);
    expect((await fetched(url)).status).toBe(200);

    const { client } = attic.operator;
    const pending = await client.get(`${media()}?status=pending`);
    expect(pending.body).toMatchObject({ total: 1, has_more: false, data: [{ id, status: 'pending' }] });
    expect((await fetched(pending.body.data[0].url)).status).toBe(200);
    expect((await client.patch(media(id), { status: 'approved' })).body).toEqual({ success: true });
    const seen = (await gallery(kim)).body.data[0];
    expect(seen.id).toBe(id);
    await client.patch(media(id), { status: 'hidden' });
    expect([ids((await gallery(kim)).body), ids((await gallery(sam)).body)]).toEqual([[], []]);
    // The addresses that were given out before show nothing any more, to nobody; operators are given another.
    for (const old of [seen.url, url, pending.body.data[0].url])
      expect((await fetched(old)).status).toBe(404);
    const hidden = (await client.get(media(id))).body.data;
    expect((await fetched(hidden.url)).status).toBe(200);
    expect(hidden).toMatchObject({
      status: 'hidden',
      uploaded_by: { user_id: publicId('usr', sam.userId), guest_id: null },
    });
    const { body: trail } = await client.get(`/api/my-audit?entity=${id}`);
    expect(trail.data.map(({ before, after }: Json) => [before.status, after.status])).toEqual([
      ['approved', 'hidden'],
      ['pending', 'approved'],
    ]);
    expect((await client.patch(media(id), { status: 'pending' })).status).toBe(400);
  });

  it('loses a picture that is deleted, with its files', async () => {
    const [{ id, url, thumbnailUrl }] = await uploaded(sam, on);
    const names = [url, thumbnailUrl].map((one) => path.basename(new URL(one).pathname));
    expect((await filesOf(box)).onDisk).toEqual(expect.arrayContaining(names));
    const { client } = attic.operator;
    expect((await client.delete(media(id))).body).toEqual({ success: true });
    const { onDisk, used } = await filesOf(box);
    expect(onDisk).toEqual(used);
    expect([(await fetched(url)).status, (await client.delete(media(id))).status]).toEqual([404, 404]);
    expect(await box.sql('SELECT FROM media.files WHERE name = ANY ($1)', [names])).toEqual([]);
  });

  it('opens by a signed address alone, and not for ever', async () => {
    const [{ url }, other] = await uploaded(sam, on, 2);
    const { pathname, searchParams } = new URL(url);
    const [until, signature] = [Number(searchParams.get('until')), searchParams.get('signature') ?? ''];
    expect(until - Date.now() / 1000).toBeGreaterThan(3600 - 5);
    expect(until - Date.now() / 1000).toBeLessThanOrEqual(7200);
    const open = (name: string, query: string) => box.client.get(`${name}?${query}`);
    const good = `until=${until}&signature=${signature}`;
    for (const [name, query] of [
      [pathname, `until=${until + 3600}&signature=${signature}`],
      [pathname, `until=${until}&signature=${signature.slice(0, -4)}AAAA`],
      [pathname, `until=1&signature=${signature}`],
      [new URL(other.url).pathname, good],
      [new URL(url).pathname.replace('.webp', '-small.webp'), good],
      ['/media/gallery/..%2f..%2fsecret.webp', good],
    ] as const)
      expect((await open(name, query)).body.code).toBe('picture_not_found');
    // Nor is it among the pictures for everybody.
    expect((await box.client.get(`/media/${path.basename(pathname)}`)).status).toBe(404);
  });

  it('forgets whoever gives their account up, pictures and all, after having told what there is', async () => {
    const [{ id }] = await uploaded(sam, on);
    const told = await box.app.get(ExportUploads, { strict: false }).execute(sam.userId);
    expect(told).toMatchObject({ uploads: [{ id, eventId: on.eventId }] });
    await box.app.get(Transaction).run(() =>
      box.app.get(Messages).add({
        name: 'user.erasure-requested',
        key: sam.userId,
        payload: { userId: publicId('usr', sam.userId), url: '/api/auth/me' },
      }),
    );
    await box.settle();
    await box.app.get(RemoveUnusedFiles, { strict: false }).execute();
    const { onDisk, used } = await filesOf(box);
    expect(onDisk).toEqual(used);
    expect(ids((await gallery(attic.operator)).body)).not.toContain(id);
  });

  it('goes with an event that is deleted', async () => {
    const draft = created(
      await attic.operator.client.post('/api/my-events', {
        venue_id: await venue(attic),
        name: 'Never on',
        event_date: daysAhead(9),
        status: 'draft',
      }),
    );
    const guest = await guestOf(box, attic, draft);
    expect((await sendFiles(guest.client, guest.upload, [await plain('jpeg')])).status).toBe(201);
    expect((await attic.operator.client.delete(`/api/my-events/${draft}`)).status).toBe(200);
    await box.app.get(RemoveUnusedFiles, { strict: false }).execute();
    expect(await box.sql('SELECT FROM media.items WHERE event_id = $1', [privateId('evt', draft)])).toEqual(
      [],
    );
    const { onDisk, used } = await filesOf(box);
    expect(onDisk).toEqual(used);
  });

  describe('a cover', () => {
    const remove = () => box.app.get(RemoveUnusedFiles, { strict: false }).execute();
    const weekLater = () =>
      box.sql(`UPDATE media.files SET unused_since = unused_since - interval '8 days' WHERE kind = 'cover'`);

    it('that is on no event for a week is removed; one that is on an event, or was just taken off, is not', async () => {
      const cover = async (colour: string) => {
        const image = dataUrl(await plain('png', { colour }));
        return (await attic.operator.client.post('/api/my-events/image', { image })).body.url as string;
      };
      const there = async (url: string) => (await fetched(url)).status === 200;
      const [used, unused] = [await cover('#112233'), await cover('#332211')];
      const put = (image_url: string | null) =>
        attic.operator.client.put(`/api/my-events/${on.eventId}`, { image_url });
      expect((await put(used)).status).toBe(200);
      await remove();
      await weekLater();
      await remove();
      expect([await there(used), await there(unused)]).toEqual([true, false]);
      await put(null);
      await remove();
      await put(used);
      await weekLater();
      await remove();
      expect(await there(used)).toBe(true);
      await put(null);
      await remove();
      await weekLater();
      await remove();
      expect(await there(used)).toBe(false);
      // The same picture may come again.
      expect(await there(await cover('#332211'))).toBe(true);
    });
  });
});
