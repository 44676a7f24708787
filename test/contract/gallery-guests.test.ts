import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { guestOf, holds, sendFiles, uploaded } from '../support/gallery.js';
import { arrived, newAddress } from '../support/invitations.js';
import { plain } from '../support/pictures.js';
import { eventSoon } from '../support/transfers.js';
import { organisation, type OnSale, type Organisation } from '../support/world.js';

describe("a guest's invite", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let picture: Buffer;

  beforeAll(async () => {
    box = await startBoxoffice({ worker: true });
    attic = await organisation(box);
    on = await eventSoon(attic, { event: { name: 'Kim & <b>Lee</b> marry' } });
    picture = await plain('jpeg');
  });
  afterAll(() => box.stop());

  const invites = () => `/api/my-events/${on.eventId}/guest-invites`;

  it('is mailed as a link to a page, by whose token the guest sends and sees pictures', async () => {
    const email = newAddress();
    const { id } = await guestOf(box, attic, on.eventId, { email, max_uploads: 3 });
    const mail = await arrived(box, email);
    expect(mail.subject).toBe('Share your pictures of Kim & <b>Lee</b> marry');
    expect(mail.html).not.toContain('<b>');
    const link = new URL(/^https?:\S+$/m.exec(mail.text)?.[0] ?? '');
    expect(link.origin + link.pathname).toBe('http://boxoffice.test/go/guest-upload');
    const page = await box.client.get(link.pathname);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);

    const token = new URLSearchParams(link.hash.slice(1)).get('token') ?? '';
    const guest = box.client.as(token);
    const base = `/api/client/events/${on.eventId}/media`;
    const sent = await sendFiles(guest, `${base}/upload/${id}`, [picture, picture], { caption: 'The cake' });
    expect([sent.status, sent.body.data[0].uploadedBy]).toEqual([201, { name: 'Aunt May', guest: true }]);
    await uploaded(await holds(attic.operator, on), on);
    const shown = await guest.get(`${base}/guest/${id}`);
    expect(shown.body).toMatchObject({
      event: { id: on.eventId, name: 'Kim & <b>Lee</b> marry' },
      guest: { id, name: 'Aunt May', uploadsLeft: 1 },
    });
    expect(shown.body.data.map(({ mine }: Json) => mine)).toEqual([false, true, true]);
    const tooMany = await sendFiles(guest, `${base}/upload/${id}`, [picture, picture]);
    expect(tooMany.body).toMatchObject({ status: 409, code: 'upload_quota_reached', left: 1 });
    expect((await sendFiles(guest, `${base}/upload/${id}`, [picture])).status).toBe(201);
    const last = await sendFiles(guest, `${base}/upload/${id}`, [picture]);
    expect(last.body).toMatchObject({ code: 'upload_quota_reached', left: 0 });
  });

  it('is mailed to one address five times a day at most, and two hundred times in all', async () => {
    const email = newAddress();
    const loft = await organisation(box);
    const { eventId } = await eventSoon(loft);
    const path = `/api/my-events/${eventId}/guest-invites`;
    const { client } = loft.operator;
    const invite = (fields: Json = { email }) => client.post(path, { name: 'Aunt May', ...fields });
    const full = ({ status, body, headers }: Answer) => {
      expect([status, body.code]).toEqual([429, 'too_many_invitations']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    };
    for (let n = 0; n < 5; n += 1) await guestOf(box, loft, eventId, { email });
    full(await invite());
    // Neither another spelling nor taking one back makes room.
    const { data } = (await client.get(path)).body;
    await client.delete(`${path}/${data[0].id}`);
    full(await invite({ email: email.toUpperCase() }));
    for (const fields of [{ email: newAddress() }, {}]) expect((await invite(fields)).status).toBe(201);
    const elsewhere = await organisation(box);
    await guestOf(box, elsewhere, (await eventSoon(elsewhere)).eventId, { email });

    await box.sql(
      `INSERT INTO media.guest_invites (id, organisation_id, event_id, name, mailed_to, max_uploads, nonce, token_hash, created_by, expires_at)
       SELECT gen_random_uuid(), organisation_id, event_id, name, convert_to(n::text, 'UTF8'), 1, nonce, token_hash, created_by, expires_at
         FROM (SELECT * FROM media.guest_invites WHERE organisation_id = $1 LIMIT 1) g, generate_series(1, 200) n`,
      [loft.key],
    );
    full(await invite({ email: newAddress() }));
    expect((await invite({})).status).toBe(201);
    await box.sql(
      `UPDATE media.guest_invites SET created_at = created_at - interval '1 day' WHERE organisation_id = $1`,
      [loft.key],
    );
    expect((await invite()).status).toBe(201);
  });

  it('is listed without its token, and revoked works no more; what came by it stays', async () => {
    const guest = await guestOf(box, attic, on.eventId, { name: 'Uncle Ben', email: newAddress() });
    await sendFiles(guest.client, guest.upload, [picture]);
    const { client } = attic.operator;
    const one = async () => (await client.get(invites())).body.data.find(({ id }: Json) => id === guest.id);
    expect(await one()).toMatchObject({ name: 'Uncle Ben', max_uploads: 50, uploads: 1, status: 'active' });
    expect(JSON.stringify(await one())).not.toMatch(/token|nonce|eyJ/);
    for (const _twice of [1, 2])
      expect((await client.delete(`${invites()}/${guest.id}`)).body).toEqual({ success: true });
    expect(await one()).toMatchObject({ status: 'revoked', email: null });
    for (const answer of [
      await guest.client.get(guest.gallery),
      await sendFiles(guest.client, guest.upload, [picture]),
    ])
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
    const { body } = await client.get(`/api/my-events/${on.eventId}/media`);
    expect(body.data[0].uploaded_by).toEqual({ name: 'Uncle Ben', guest_id: guest.id, user_id: null });
  });

  it('ends by itself, and is mailed to nobody without an address', async () => {
    const guest = await guestOf(box, attic, on.eventId);
    expect((await guest.client.get(guest.gallery)).status).toBe(200);
    await box.sql(
      `UPDATE media.guest_invites SET expires_at = now() - interval '1 second' WHERE platform.public_id('guest', id) = $1`,
      [guest.id],
    );
    expect((await guest.client.get(guest.gallery)).status).toBe(401);
    await box.settle();
    const mails = await box.sql(
      `SELECT FROM notifications.mails WHERE platform.public_id('guest', subject_id) = $1`,
      [guest.id],
    );
    expect(mails).toEqual([]);
  });
});
