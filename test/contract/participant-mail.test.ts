import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { arrived, mailTo, newAddress } from '../support/invitations.js';
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

  it('is mailed once more when the address changes', async () => {
    const [first, second] = [newAddress(), newAddress()];
    const id = await invite({ email: first });
    await arrived(box, first);
    await attic.operator.client.call('PUT', `${participants()}/${id}`, { body: { email: second } });
    await arrived(box, second);
    await box.settle();
    expect([await mailTo(box, first), await mailTo(box, second)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is not mailed where it is silent', async () => {
    const email = newAddress();
    await invite({ email, silent: true });
    await box.settle();
    expect(await mailTo(box, email)).toEqual([]);
  });
});
