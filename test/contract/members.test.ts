import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { accept, invited, membershipOf, newAddress, newcomer, nobodysToken } from '../support/invitations.js';
import { organisation, person, staff, venue, type Organisation } from '../support/world.js';

const MEMBERS = '/api/my-organisation/members';

describe('members', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  const invite = (body: Json, { operator } = attic): Promise<Answer> => operator.client.post(MEMBERS, body);
  const remove = (id: string, { operator } = attic): Promise<Answer> =>
    operator.client.call('DELETE', `${MEMBERS}/${id}`);
  const withdraw = (id: string, { operator } = attic): Promise<Answer> =>
    operator.client.call('DELETE', `/api/my-organisation/invitations/${id}`);
  const list = async (): Promise<Json[]> => (await attic.operator.client.get(MEMBERS)).body.data;
  const show = (token: string): Promise<Answer> => box.client.post('/api/auth/invitations/show', { token });
  const signIn = (email: string, password = newcomer.password, more: Json = {}): Promise<Answer> =>
    box.client.post('/api/auth/login', { email, password, ...more });
  const outcome = ({ status, body }: Answer) => [status, body?.code];

  it('are listed with their venues, those who are only invited last', async () => {
    const [here] = [await venue(attic, { name: 'Here' }), await venue(attic, { name: 'There' })];
    const { id, email } = await invited(box, attic, { venue_ids: [here] });
    const { body } = await attic.operator.client.get(MEMBERS);
    expect(body).toMatchObject({ total: 3, limit: 50, offset: 0, has_more: false });
    const mine = body.data.find((entry: Json) => entry.email === attic.operator.email);
    expect(mine).toEqual({
      id: expect.stringMatching(/^mbr_/),
      kind: 'member',
      user_id: publicId('usr', attic.operator.userId),
      email: attic.operator.email,
      name: expect.any(String),
      role: 'client',
      all_venues: true,
      venues: [],
      created_at: expect.any(String),
      expires_at: null,
    });
    expect(body.data[2]).toEqual({
      id,
      kind: 'invitation',
      user_id: null,
      email,
      name: null,
      role: 'staff',
      all_venues: false,
      venues: [{ id: here, name: 'Here' }],
      created_at: expect.any(String),
      expires_at: expect.any(String),
    });
    const { created_at, expires_at } = body.data[2];
    expect(Date.parse(expires_at) - Date.parse(created_at)).toBe(7 * 24 * 3_600_000);
  });

  it('join by the token in their mail, with an account that is opened for them', async () => {
    const here = await venue(attic);
    await venue(attic);
    const { email, token } = await invited(box, attic, { role: 'client', venue_ids: [here] });
    expect((await show(token)).body).toEqual({
      organisation: { id: attic.id, slug: attic.slug, name: expect.any(String) },
      role: 'client',
      email,
      account: 'none',
      expiresAt: expect.any(String),
    });
    const accepted = await accept(box, token);
    expect([accepted.status, accepted.body]).toEqual([200, { success: true }]);
    const { status, body } = await signIn(email);
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ email, firstName: 'Nora', lastName: 'New', role: 'client' });
    const venues = await box.client.as(body.token).get('/api/my-venues');
    expect(venues.body.data.map(({ id }: Json) => id)).toEqual([here]);
    expect(await list()).toContainEqual(
      expect.objectContaining({
        kind: 'member',
        email,
        name: 'Nora New',
        venues: [expect.objectContaining({ id: here })],
      }),
    );
    const { body: trail } = await attic.operator.client.get('/api/my-audit?limit=2');
    expect(trail.data.map(({ action }: Json) => action)).toEqual(['member.join', 'member.invite']);
  });

  it('must choose a password and give their names where there is no account', async () => {
    const { token, email } = await invited(box, attic);
    const bare = await accept(box, token, {});
    expect(bare.status).toBe(400);
    expect(bare.body.errors.map(({ field }: Json) => field)).toEqual(['password', 'firstName', 'lastName']);
    expect((await accept(box, token, { ...newcomer, password: 'short' })).status).toBe(400);
    expect((await accept(box, token)).status).toBe(200);
    expect((await signIn(email)).status).toBe(200);
  });

  it('give the password of an account that anybody may have registered, and keep it', async () => {
    const email = newAddress();
    await box.client.post('/api/auth/register', {
      email,
      password: 'a password of long ago',
      firstName: 'Sam',
      lastName: 'Lee',
    });
    const { token } = await invited(box, attic, { email: email.toUpperCase() });
    expect((await show(token)).body.account).toBe('unverified');
    const without = await accept(box, token, {});
    expect([without.status, without.body.errors[0].field]).toEqual([400, 'password']);
    expect(outcome(await accept(box, token))).toEqual([401, 'wrong_credentials']);
    expect((await accept(box, token, { password: 'a password of long ago' })).status).toBe(200);
    expect((await signIn(email)).status).toBe(401);
    const { body } = await signIn(email, 'a password of long ago');
    expect(body.user).toMatchObject({ firstName: 'Sam', role: 'staff' });
  });

  it('give nothing more than the token where the account is known to be theirs', async () => {
    const { email, token } = await invited(box, attic);
    await accept(box, token);
    const cellar = await organisation(box);
    const second = await invited(box, cellar, { email, role: 'organiser' });
    expect((await show(second.token)).body.account).toBe('verified');
    expect((await accept(box, second.token, {})).status).toBe(200);
    const { body } = await signIn(email, newcomer.password, { organisation: cellar.slug });
    expect(body.user.role).toBe('organiser');
  });

  it('accept once', async () => {
    const { token } = await invited(box, attic);
    await accept(box, token);
    expect(outcome(await accept(box, token))).toEqual([410, 'invitation_invalid']);
  });

  it('are told alike of tokens that are unknown, used, withdrawn, replaced or out of date', async () => {
    const [used, withdrawn, replaced, old] = [
      await invited(box, attic),
      await invited(box, attic),
      await invited(box, attic),
      await invited(box, attic),
    ];
    await accept(box, used.token);
    expect((await withdraw(withdrawn.id)).status).toBe(200);
    const newer = await invited(box, attic, { email: replaced.email.toUpperCase() });
    await box.sql(`UPDATE identity.invitations SET expires_at = now() WHERE id = $1`, [keyOf(old.id)]);
    const tokens = [nobodysToken(), 'x', used.token, withdrawn.token, replaced.token, old.token];
    const answers = await Promise.all(
      tokens.flatMap((token) => [show(token), accept(box, token), accept(box, token, {})]),
    );
    const said = answers.map(({ status, body }) => [status, { ...body, instance: '', requestId: '' }]);
    expect(said[0]).toMatchObject([410, { code: 'invitation_invalid' }]);
    for (const one of said) expect(one).toEqual(said[0]);
    expect((await show(newer.token)).status).toBe(200);
    expect((await list()).filter(({ kind }) => kind === 'invitation').map(({ id }) => id)).toEqual(
      expect.arrayContaining([newer.id]),
    );
    expect((await list()).map(({ id }) => id)).not.toContain(replaced.id);
  });

  it('are not invited to what they are already', async () => {
    const door = await staff(box, attic);
    expect(outcome(await invite({ email: door.email, role: 'staff' }))).toEqual([409, 'already_member']);
    expect((await invite({ email: door.email, role: 'organiser' })).status).toBe(201);
    expect((await invite({ email: door.email, role: 'staff' }, await organisation(box))).status).toBe(201);
  });

  it('are mailed five times a day at most, and fifty in all', async () => {
    const email = newAddress();
    const full = (answer: Answer) => {
      expect(outcome(answer)).toEqual([429, 'too_many_invitations']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(86_000);
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    };
    for (const role of ['staff', 'organiser', 'client', 'staff']) await invite({ email, role });
    const { id } = (await invite({ email, role: 'staff' })).body;
    full(await invite({ email, role: 'organiser' }));
    await attic.operator.client.delete(`/api/my-organisation/members/${id}`);
    full(await invite({ email: email.toUpperCase(), role: 'staff' }));
    expect((await invite({ email, role: 'staff' }, await organisation(box))).status).toBe(201);
    expect((await invite({ email: newAddress(), role: 'staff' })).status).toBe(201);

    await box.sql(
      `UPDATE identity.invitations SET mailed_at = mailed_at || array_fill(now(), ARRAY[44])
        WHERE organisation_id = $1 AND role = 'client'`,
      [attic.key],
    );
    full(await invite({ email: newAddress(), role: 'staff' }));
    await box.sql(
      `UPDATE identity.invitations SET mailed_at = ARRAY(SELECT at - interval '1 day' FROM unnest(mailed_at) at)
        WHERE organisation_id = $1`,
      [attic.key],
    );
    expect((await invite({ email, role: 'organiser' })).status).toBe(201);
  });

  it('have one role at most that is limited to venues, which are assigned to the person', async () => {
    const [here, there] = [await venue(attic), await venue(attic)];
    const email = newAddress();
    const [one, other] = [
      await invited(box, attic, { email, role: 'staff', venue_ids: [here] }),
      await invited(box, attic, { email, role: 'client', venue_ids: [there] }),
    ];
    expect((await accept(box, one.token)).status).toBe(200);
    expect(outcome(await accept(box, other.token, {}))).toEqual([409, 'already_member']);
    expect((await show(other.token)).status).toBe(200);
    expect(outcome(await invite({ email, role: 'organiser', venue_ids: [] }))).toEqual([
      409,
      'already_member',
    ]);
    expect((await invite({ email, role: 'organiser' })).status).toBe(201);
  });

  it('are invited to venues of the organisation alone', async () => {
    const theirs = await venue(await organisation(box));
    const refused = await invite({
      email: newAddress(),
      role: 'staff',
      venue_ids: [await venue(attic), theirs],
    });
    expect(outcome(refused)).toEqual([404, 'not_found']);
  });

  it('are managed by operators of all venues, and by nobody limited to some', async () => {
    const here = await venue(attic);
    const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const { id } = await invited(box, attic);
    const member = await membershipOf(attic, attic.operator.email);
    const { client } = partly;
    const answers = [
      await client.get(MEMBERS),
      await client.post(MEMBERS, { email: newAddress(), role: 'client' }),
      await client.post(MEMBERS, { email: newAddress(), role: 'staff', venue_ids: [here] }),
      await client.call('DELETE', `${MEMBERS}/${member}`),
      await client.call('DELETE', `/api/my-organisation/invitations/${id}`),
    ];
    for (const answer of answers) expect(outcome(answer)).toEqual([403, 'not_of_all_venues']);
  });

  it('lose what they may do the moment they are removed, and keep their account', async () => {
    const here = await venue(attic);
    const { email, token } = await invited(box, attic, { role: 'client', venue_ids: [here] });
    await accept(box, token);
    const { client } = { client: box.client.as((await signIn(email)).body.token) };
    expect((await client.get(`/api/my-venues/${here}`)).status).toBe(200);
    expect((await remove(await membershipOf(attic, email))).body).toEqual({ success: true });
    expect(outcome(await client.get(`/api/my-venues/${here}`))).toEqual([403, 'wrong_role']);
    expect((await client.get('/api/auth/me')).body).toMatchObject({ email, role: null, organisation: null });
    expect((await signIn(email)).body.user.role).toBeNull();
    expect(await box.sql('SELECT * FROM venues.assignments WHERE venue_id = $1', [keyOf(here)])).toEqual([]);
    // Invited once more, elsewhere: nothing of the first time is left.
    const there = await venue(attic);
    await accept(box, (await invited(box, attic, { email, role: 'client', venue_ids: [there] })).token, {});
    const again = box.client.as((await signIn(email)).body.token);
    expect((await again.get('/api/my-venues')).body.data.map(({ id }: Json) => id)).toEqual([there]);
  });

  it('leave at least one operator of all venues behind', async () => {
    const owner = (await list()).find(({ email }) => email !== attic.operator.email);
    expect((await remove(owner?.id)).status).toBe(200);
    const last = await membershipOf(attic, attic.operator.email);
    await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    await staff(box, attic);
    expect(outcome(await remove(last))).toEqual([409, 'last_operator']);
    expect((await list()).length).toBe(3);
  });

  it('are told what was removed and withdrawn in the audit trail', async () => {
    const door = await staff(box, attic);
    const { id, email } = await invited(box, attic);
    await withdraw(id);
    await remove(await membershipOf(attic, door.email));
    const { body } = await attic.operator.client.get('/api/my-audit?limit=2');
    expect(body.data).toMatchObject([
      { action: 'member.remove', before: { email: door.email, role: 'staff' }, after: null },
      { action: 'member.withdraw', entity: id, before: { email, role: 'staff' }, after: null },
    ]);
    expect(outcome(await withdraw(id))).toEqual([404, 'not_found']);
  });
});
