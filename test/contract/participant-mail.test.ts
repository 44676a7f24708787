import { account, confirmAddress } from '../support/account-requests.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { arrived, mailTo, newAddress } from '../support/invitations.js';
import { PARTICIPATION } from '../support/participation.js';
import { created, eventOnSale, organisation, type OnSale, type Organisation } from '../support/world.js';

describe('the invitation of a participant', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeAll(async () => {
    box = await startBoxoffice({ worker: true });
    attic = await organisation(box);
    on = await eventOnSale(attic, { event: { name: 'Talks <&> more', start_time: '20:00' } });
  });
  afterAll(() => box.stop());

  const participants = () => `/api/my-events/${on.eventId}/participants`;
  const invite = async (fields: object) =>
    created(
      await attic.operator.client.post(participants(), { name: 'Ada Byron', type: 'speaker', ...fields }),
    );

  it('is mailed, says what it is about, and leads to a page', async () => {
    const email = newAddress();
    const id = await invite({ email, role: 'Keynote' });
    const mail = await arrived(box, email);
    expect(mail.subject).toBe('Take part in Talks <&> more');
    expect(mail.text).toMatch(/invites you to take part in Talks <&> more as a speaker \(Keynote\)/);
    expect(mail.text).toMatch(/It begins on \d{1,2} [A-Z][a-z]+ \d{4}, 20:00 at Venue/);
    expect(mail.text).toContain(`http://boxoffice.test/go/invitation#participant=${id}`);
    expect(mail.html).toContain('Talks &lt;&amp;&gt; more');
  });

  it('is answered by what its link names, with the account of that address once it is shown to be theirs', async () => {
    const email = newAddress();
    const id = await invite({ email });
    const link = /http:\/\/boxoffice\.test(\/go\/invitation)#participant=(\S+)/.exec(
      (await arrived(box, email)).text,
    );
    const [, path = '', named = ''] = link ?? [];
    const page = await box.client.get(path);
    expect([page.status, page.text.includes('<form id="answer" hidden>')]).toEqual([200, true]);
    const ada = await account(box, { email });
    const answer = (response: string, note?: string) =>
      ada.client.put(`${PARTICIPATION}/${named}/respond`, { response, note });
    const stands = async () => (await attic.operator.client.get(`${participants()}/${id}`)).body.data;
    expect((await answer('accept')).body.code).toBe('email_not_verified');
    expect((await stands()).status).toBe('invited');
    expect((await confirmAddress(box, ada)).status).toBe(200);
    expect((await answer('accept', 'Happy to come.')).status).toBe(200);
    expect(await stands()).toMatchObject({ status: 'confirmed', note: 'Happy to come.' });
    expect((await answer('decline')).status).toBe(200);
    expect(await stands()).toMatchObject({ status: 'declined', note: null });
  });

  it('is mailed once more when the address changes', async () => {
    const [first, second] = [newAddress(), newAddress()];
    const id = await invite({ email: first });
    await arrived(box, first);
    await attic.operator.client.call('PUT', `${participants()}/${id}`, { body: { email: second } });
    await arrived(box, second);
    await box.settle();
    expect([await mailTo(box, first), await mailTo(box, second)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is mailed to one address five times a day, whatever becomes of the participant', async () => {
    const { client } = attic.operator;
    const email = newAddress();
    for (let times = 0; times < 5; times += 1)
      await client.delete(
        `${participants()}/${await invite({ email: times % 2 ? email.toUpperCase() : email })}`,
      );
    const again = () => client.post(participants(), { name: 'Ada', type: 'speaker', email });
    const refused = await again();
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_invitations']);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(86_000);
    expect(wait).toBeLessThanOrEqual(86_400);
    // Nor by giving somebody else that address; but it may be written down, and others are invited.
    const other = await invite({ email: newAddress() });
    const moved = await client.call('PUT', `${participants()}/${other}`, { body: { email } });
    expect(moved.status).toBe(429);
    await invite({ email, silent: true });
    const cellar = await organisation(box);
    const elsewhere = await eventOnSale(cellar);
    const theirs = await cellar.operator.client.post(`/api/my-events/${elsewhere.eventId}/participants`, {
      name: 'Ada',
      type: 'speaker',
      email,
    });
    expect(theirs.status).toBe(201);
    await box.sql(`UPDATE catalogue.participant_mails SET mailed_at = mailed_at - interval '1 day'`);
    expect((await again()).status).toBe(409);
  });

  it('is mailed two hundred times a day by one organisation', async () => {
    const organisationKey = attic.key;
    await box.sql(
      `INSERT INTO catalogue.participant_mails (organisation_id, mailed_to) SELECT $1, sha256(n::text::bytea) FROM generate_series(1, 200) n`,
      [organisationKey],
    );
    const { status, body } = await attic.operator.client.post(participants(), {
      name: 'Ada',
      type: 'speaker',
      email: newAddress(),
    });
    expect([status, body.code]).toEqual([429, 'too_many_invitations']);
    await box.sql('DELETE FROM catalogue.participant_mails');
  });

  it('is not mailed where it is silent', async () => {
    const email = newAddress();
    await invite({ email, silent: true });
    await box.settle();
    expect(await mailTo(box, email)).toEqual([]);
  });
});
