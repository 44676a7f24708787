import { CreateOrganisation } from '#libs/identity';
import { privateId, publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { galleryOf, sendFiles } from '../support/gallery.js';
import { accept, invited, newAddress } from '../support/invitations.js';
import { newRules } from '../support/offer-requests.js';
import { plain } from '../support/pictures.js';
import { addSession, conference } from '../support/programme.js';
import { checkIn, eventNow, organisation, type OnSale, type Organisation } from '../support/world.js';

const account = { password: 'correct horse battery', firstName: 'Una', lastName: 'Known' };

describe('somebody whom an organisation entered by hand', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let cellar: Organisation;
  let on: OnSale;
  let elsewhere: OnSale;
  let email: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    [attic, cellar] = [await organisation(box), await organisation(box)];
    const types = [{ price_pence: 1500 }];
    [on, elsewhere] = [await eventNow(attic, { types }), await eventNow(cellar, { types })];
  });
  afterAll(() => box.stop());
  beforeEach(() => {
    email = newAddress();
  });

  async function book(by: Organisation, at: OnSale, customer: Json): Promise<Json> {
    const { status, body } = await by.operator.client.post(`/api/my-events/${at.eventId}/bookings`, {
      tickets: [{ ticket_type_id: at.typeIds[0], quantity: 1 }],
      customer: { email, ...customer },
      payment_method: 'cash',
    });
    expect(status).toBe(201);
    return body;
  }
  const register = (): Promise<Answer> => box.client.post('/api/auth/register', { email, ...account });

  const verified = (user: string) =>
    box.sql('UPDATE identity.users SET email_verified_at = now() WHERE id = $1', [privateId('usr', user)]);

  describe('is known to each organisation as it entered them:', () => {
    const secret = { first_name: 'Secretia', last_name: 'Elsewhere', phone: '+44 20 7946 0001' };
    const told = { first_name: 'Ann', last_name: 'Here', phone: '+44 20 7946 0002' };

    it('what they are called elsewhere shows in nothing that its people read or search', async () => {
      await book(attic, on, secret);
      const { tickets } = await book(cellar, elsewhere, told);
      const { client } = cellar.operator;
      const event = `/api/my-events/${elsewhere.eventId}`;
      const { body: listed } = await client.get(`${event}/bookings?q=${email}`);
      const customerId = listed.data[0].customer_id;
      const answers = [
        await client.get(`${event}/bookings`),
        await client.get(`${event}/bookings`, { headers: { accept: 'text/csv' } }),
        await client.get(`${event}/stats`),
        await client.get('/api/my-payments'),
        await client.get(`/api/my-guests/${customerId}`),
        await client.get(`/api/events/${elsewhere.eventId}/door-list`),
        await client.get(`/api/events/${elsewhere.eventId}/door-pack`),
        await checkIn(cellar.operator, tickets[0].id, { manual: true, reason: 'At the door' }),
        await client.get(`/api/events/${elsewhere.eventId}/check-ins`),
      ];
      for (const { status, text } of answers) {
        expect(status).toBe(200);
        expect(text).toContain('Ann Here');
        expect(text).not.toMatch(/Secretia|Elsewhere|7946 0001/);
      }
      for (const path of [`${event}/bookings`, `/api/events/${elsewhere.eventId}/door-list`])
        expect((await client.get(`${path}?q=secretia`)).body.total).toBe(0);
      expect((await client.get(`/api/my-guests/${customerId}`)).body.data).toMatchObject({
        name: 'Ann Here',
        phone: told.phone,
      });
      const own = await attic.operator.client.get(`/api/my-events/${on.eventId}/bookings?q=${email}`);
      expect(own.body.data).toMatchObject([{ user_name: 'Secretia Elsewhere', phone: secret.phone }]);
    });

    it('and so is whoever has an account', async () => {
      await register();
      await book(cellar, elsewhere, told);
      const { body } = await cellar.operator.client.get(
        `/api/my-events/${elsewhere.eventId}/bookings?q=${email}`,
      );
      expect(body.data).toMatchObject([{ user_name: 'Ann Here', phone: told.phone }]);
    });
  });

  describe('may register, as anybody may with any address:', () => {
    const kim = { first_name: 'Kim', last_name: 'Ng' };

    it('the tickets are theirs once the mailbox is shown to be', async () => {
      const { id, tickets } = await book(attic, on, kim);
      const registered = await register();
      expect(registered.status).toBe(201);
      const mine = box.client.as(registered.body.token);
      const ticket = `/api/client/events/tickets/${tickets[0].id}`;
      const order = `/api/client/events/orders/${id.replace('bkg_', 'ord_')}`;
      const calls = () =>
        Promise.all([
          mine.get(order),
          mine.get(ticket),
          mine.get(`${ticket}/qr`),
          mine.get(`${ticket}/perks`),
          mine.post(`${ticket}/transfer`, { email: newAddress() }),
        ]);
      const takeBack = async () => (await mine.delete(`${ticket}/transfer`)).status;
      const total = async () => (await mine.get('/api/client/events/tickets/mine')).body.total;

      expect((await calls()).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      expect(await takeBack()).toBe(404);
      expect(await total()).toBe(0);

      const { token } = await invited(box, cellar, { email });
      expect((await accept(box, token, { password: account.password })).status).toBe(200);
      expect((await calls()).map(({ status }) => status)).toEqual([200, 200, 200, 200, 201]);
      expect(await takeBack()).toBe(200);
      expect(await total()).toBe(1);
    });

    it('and what comes with a ticket comes with them: its papers, the gallery, the stream, the choice of sessions', async () => {
      const online = { format: 'VIRTUAL', join_url: 'https://example.com/join' };
      const held = await conference(attic, { event: online, types: [{ price_pence: 1500 }] });
      const session = await addSession(attic, held, { stream_url: 'https://example.com/stream' });
      const { tickets } = await book(attic, held, kim);
      const { body } = await register();
      const client = box.client.as(body.token);
      const ticket = `/api/client/events/tickets/${tickets[0].id}`;
      const event = `/api/client/events/${held.eventId}`;
      const statuses = async () =>
        (
          await Promise.all([
            client.get(`${ticket}/pdf`),
            client.get(`${ticket}/ics`),
            client.get(galleryOf(held.eventId)),
            sendFiles(client, `${galleryOf(held.eventId)}/upload`, [await plain('jpeg')]),
            client.put(`${event}/participation`, { sessionIds: [session] }),
          ])
        ).map(({ status }) => status);
      const told = async () => [
        (await client.get(event)).body.joinUrl,
        (await client.get(`${event}/sessions`)).body.data[0].content?.streamUrl ?? null,
        (await client.get('/api/client/events/participation/mine')).body.selections.length,
      ];
      expect([await statuses(), await told()]).toEqual([
        [404, 404, 404, 404, 403],
        [null, null, 0],
      ]);
      await verified(body.user.id);
      expect([await statuses(), await told()]).toEqual([
        [200, 200, 200, 201, 200],
        ['https://example.com/join', 'https://example.com/stream', 1],
      ]);
    });

    it.each([['has_tag', 'member'] as const, ['min_bookings', 1] as const])(
      'nor do admission rules take them for whom the organisation knows before: %s',
      async (rule, value) => {
        await book(attic, on, { first_name: 'Vera', last_name: 'True' });
        const { client } = attic.operator;
        const { body } = await client.get(`/api/my-events/${on.eventId}/bookings?q=${email}`);
        const tagged = await client.put(`/api/my-guests/${body.data[0].customer_id}/tags`, {
          tags: ['member'],
        });
        expect(tagged.status).toBe(200);
        const rules = await newRules(attic, { rules: [{ [rule]: value, discount_percent: 0 }] });
        const members = await eventNow(attic, {
          types: [{ price_pence: 0, admission_rule_group_id: rules }],
        });
        const { user, token } = (await register()).body;
        const books = () =>
          box.client.as(token).post('/api/client/events/tickets/register', {
            eventId: members.eventId,
            ticketTypeId: members.typeIds[0],
          });
        const refused = await books();
        expect([refused.status, refused.body.code]).toEqual([403, 'not_eligible']);
        await verified(user.id);
        expect((await books()).status).toBe(201);
      },
    );

    it('an event that is over shows to them no earlier', async () => {
      const gone = await eventNow(attic);
      await book(attic, gone, kim);
      const { body } = await register();
      await attic.operator.client.patch(`/api/my-events/${gone.eventId}/status`, { status: 'cancelled' });
      const show = () => box.client.as(body.token).get(`/api/client/events/${gone.eventId}`);
      expect((await show()).status).toBe(404);
      await verified(body.user.id);
      expect((await show()).status).toBe(200);
    });

    it('as the operator of a new organisation they have the password that it is made with', async () => {
      await book(attic, on, kim);
      const slug = 'made-for-una';
      const owner = { email, ...account };
      await box.app.get(CreateOrganisation, { strict: false }).execute({ name: 'Una and Co', slug, owner });
      const { status, body } = await box.client.post('/api/auth/login', {
        email,
        password: account.password,
        organisation: slug,
      });
      expect([status, body.user]).toMatchObject([200, { firstName: 'Una', role: 'client' }]);
    });

    it('once; what they call themselves then is theirs, and a second registration is refused', async () => {
      await book(attic, on, kim);
      const { body } = await register();
      expect(body.user).toMatchObject({ email, firstName: 'Una', lastName: 'Known' });
      expect((await register()).body.code).toBe('email_taken');
      const guest = await attic.operator.client.get(
        `/api/my-guests/${publicId('cust', privateId('usr', body.user.id))}`,
      );
      expect(guest.body.data.name).toBe('Kim Ng');
    });
  });
});
