import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { accept, invited, membershipOf, newAddress, tokenOf } from '../support/invitations.js';
import {
  atOnce,
  gate,
  persistently,
  rewrite,
  tally,
  times,
  until,
  violated,
  waiting,
  withoutGuard,
} from '../support/race.js';
import { printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { created, eventOnSale, organisation, people, venue, type Organisation } from '../support/world.js';

const rounds = size(5, 100);
const AT_ONCE = 8;
/** To one address within a day. */
const MAILS = 5;
/** To participants, by one organisation within a day. */
const MAILS_OF_ALL = 200;

/** Several operators, and nobody else, each of whom removes the next at the same moment. */
async function removeEachOther(box: Boxoffice, count: number) {
  const attic = await organisation(box);
  const others = await people(box, count - 1, { organisationKey: attic.key, role: 'client' });
  // The owner who never signs in.
  await box.sql(
    `DELETE FROM identity.memberships m USING identity.users u
      WHERE u.id = m.user_id AND m.organisation_id = $1 AND u.email LIKE 'owner%'`,
    [attic.key],
  );
  const operators = [attic.operator, ...others];
  const ids = await Promise.all(operators.map(({ email }) => membershipOf(attic, email)));
  // Each has taken the other away, and none has said so.
  const shut = await gate(box, 'LOCK TABLE platform.audit IN EXCLUSIVE MODE');
  const all = atOnce(operators, ({ client }, n) =>
    persistently(() => client.call('DELETE', `/api/my-organisation/members/${ids[(n + 1) % ids.length]}`)),
  );
  await shut.gathered(count);
  await shut.open();
  const answers = await all;
  const [left] = await box.sql<{ operators: number }>(
    `SELECT count(*)::int AS operators FROM identity.memberships WHERE organisation_id = $1`,
    [attic.key],
  );
  return { answers, left: left?.operators ?? 0 };
}

/** One invitation accepted by several at once. */
async function acceptAtOnce(box: Boxoffice, of: Organisation) {
  const { token, email } = await invited(box, of);
  const shut = await gate(box, 'SELECT FROM identity.invitations WHERE email = $1 FOR UPDATE', [email]);
  const all = atOnce(times(AT_ONCE), () => persistently(() => accept(box, token)));
  await shut.gathered(AT_ONCE);
  await shut.open();
  return { answers: await all, email };
}

/** Invitations of one person for one role, asked for at once and before any is made. */
async function inviteAtOnce(box: Boxoffice, { operator, key }: Organisation): Promise<Answer[]> {
  const email = newAddress();
  const shut = await gate(box, 'SELECT FROM identity.organisations WHERE id = $1 FOR UPDATE', [key]);
  const all = atOnce(times(AT_ONCE), () =>
    persistently(() => operator.client.post('/api/my-organisation/members', { email, role: 'staff' })),
  );
  await shut.gathered(AT_ONCE);
  await shut.open();
  return all;
}

/** Participants of as many events, invited at once by an organisation that may mail but so many more today. */
async function inviteParticipantsAtOnce(box: Boxoffice, of: Organisation): Promise<Answer[]> {
  const events = await Promise.all(times(AT_ONCE).map(() => eventOnSale(of)));
  await box.sql(
    `INSERT INTO catalogue.participant_mails (organisation_id, mailed_to)
     SELECT $1, sha256(n::text::bytea) FROM generate_series(1, $2::int) n`,
    [of.key, MAILS_OF_ALL - MAILS],
  );
  // Each has been counted, and none has been told of.
  const shut = await gate(box, 'LOCK TABLE platform.outbox IN EXCLUSIVE MODE');
  const all = atOnce(events, ({ eventId }) =>
    persistently(() =>
      of.operator.client.post(`/api/my-events/${eventId}/participants`, {
        name: 'Ada Byron',
        type: 'speaker',
        email: newAddress(),
      }),
    ),
  );
  await shut.gathered(AT_ONCE);
  await shut.open();
  return all;
}

/** How many of the tokens that were mailed work then. */
async function working(box: Boxoffice, answers: readonly Answer[]) {
  const mailed = answers.filter(({ status }) => status === 201);
  const tokens = await Promise.all(mailed.map((answer) => tokenOf(box, created(answer))));
  const shown = await atOnce(tokens, (token) => box.client.post('/api/auth/invitations/show', { token }));
  return tally(shown);
}

/** First something that is about to be written by what was read, then the change of what was read. */
async function meanwhile(
  box: Boxoffice,
  table: string,
  write: () => Promise<Answer>,
  change: () => Promise<Answer>,
) {
  const shut = await gate(box, `LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  const written = persistently(write);
  await shut.gathered(1);
  let done = false;
  const changed = persistently(change).finally(() => (done = true));
  await until('it is changed, or waits for what is written', async () => done || (await waiting(box)) > 1);
  await shut.open();
  return { written: await written, changed: await changed };
}

/** Whether the date that is made while its venue moves is in the venue's time zone and has the day as it says. */
async function moveMeanwhile(box: Boxoffice, of: Organisation) {
  const { client } = of.operator;
  const at = await venue(of);
  const event = { venue_id: at, name: 'Now', event_date: '2099-01-01', status: 'approved' };
  const { written, changed } = await meanwhile(
    box,
    'catalogue.events',
    () => client.post('/api/my-events', event),
    () =>
      client.call('PUT', `/api/my-venues/${at}`, {
        body: { time_zone: 'Europe/Paris', exclusive_dates: true },
      }),
  );
  const [row] = await box.sql<{ agree: boolean }>(
    `SELECT d.time_zone = v.time_zone AND d.occupies = v.exclusive_dates AS agree
       FROM catalogue.event_dates d JOIN venues.venues v ON v.id = d.venue_id WHERE v.id = $1`,
    [keyOf(at)],
  );
  return { statuses: [written.status, changed.status], agree: row?.agree };
}

/** Whether the price that is made while the currency changes is in it. */
async function changeCurrencyMeanwhile(box: Boxoffice) {
  const attic = await organisation(box);
  const { client } = attic.operator;
  const { eventId } = await eventOnSale(attic, { types: [] });
  const { written, changed } = await meanwhile(
    box,
    'catalogue.ticket_types',
    () => client.post(`/api/my-events/${eventId}/ticket-types`, { name: 'Now' }),
    () => client.call('PUT', '/api/my-organisation', { body: { currency: 'EUR' } }),
  );
  const [type] = (await client.get(`/api/my-events/${eventId}/ticket-types`)).body.data;
  const { currency } = (await client.get('/api/my-organisation')).body.data;
  return { statuses: [written.status, changed.status], agree: type.currency === currency };
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('at the same time', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it.each([2, 3])('%i operators who remove each other leave one', async (count) => {
    for (let round = 0; round < rounds; round += 1) {
      const { answers, left } = await removeEachOther(box, count);
      expect([left, tally(answers)]).toEqual([1, { 200: count - 1, '409 last_operator': 1 }]);
    }
  });

  it('an invitation that is accepted by several makes one member, and tells the others that it is used', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { answers, email } = await acceptAtOnce(box, await organisation(box));
      expect(tally(answers)).toEqual({ 200: 1, '410 invitation_invalid': AT_ONCE - 1 });
      const members = await box.sql(
        'SELECT m.id FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id WHERE u.email = $1',
        [email],
      );
      expect(members).toHaveLength(1);
    }
  });

  it('invitations of one person for one role are mailed five times, and leave one that works', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const answers = await inviteAtOnce(box, await organisation(box));
      expect(tally(answers)).toEqual({ 201: MAILS, '429 too_many_invitations': AT_ONCE - MAILS });
      expect(await working(box, answers)).toEqual({ 200: 1, '410 invitation_invalid': MAILS - 1 });
    }
  });

  it('participants of several events are mailed as many invitations as are left for the day', async () => {
    const answers = await inviteParticipantsAtOnce(box, await organisation(box));
    expect(tally(answers)).toEqual({ 201: MAILS, '429 too_many_invitations': AT_ONCE - MAILS });
  });

  it('an event that is made while its venue moves keeps the venue where it is', async () => {
    const attic = await organisation(box);
    expect(await moveMeanwhile(box, attic)).toEqual({ statuses: [201, 409], agree: true });
  });

  it('a price that is made while the currency changes keeps it as it is', async () => {
    expect(await changeCurrencyMeanwhile(box)).toEqual({ statuses: [201, 409], agree: true });
  });
});

describe('controls', () => {
  let box: Boxoffice;
  beforeEach(async () => {
    box = await startBoxoffice();
  });
  afterEach(() => box.stop({ sound: false }));

  it('where nobody waits for the other, operators who remove each other leave nobody', async () => {
    await rewrite(box, 'identity.keep_an_operator', [
      ['PERFORM FROM identity.organisations WHERE id = OLD.organisation_id FOR NO KEY UPDATE;', ''],
    ]);
    const { answers, left } = await removeEachOther(box, 2);
    expect([left, tally(answers)]).toEqual([0, { 200: 2 }]);
  });

  it('an organisation without an operator is what verify reports', async () => {
    const attic = await organisation(box);
    await box.sql('DROP TRIGGER memberships_last_operator ON identity.memberships');
    await box.sql(`UPDATE identity.memberships SET role = 'staff' WHERE organisation_id = $1`, [attic.key]);
    expect(await violated(box)).toContain('an organisation with members has an operator');
  });

  it('without a look at whether it is pending, only the account that was opened keeps the others out', async () => {
    const attic = await organisation(box);
    const { answers } = await withoutGuard(
      [
        [
          `WHERE token_hash = $1 AND status = 'pending' AND expires_at > now() RETURNING`,
          'WHERE token_hash = $1 RETURNING',
        ],
      ],
      () => acceptAtOnce(box, attic),
    );
    expect(tally(answers)).toEqual({ 200: 1, '401 wrong_credentials': AT_ONCE - 1 });
  });

  it('without the index there are as many invitations that work as were made', async () => {
    await box.sql('DROP INDEX identity.invitations_pending');
    const attic = await organisation(box);
    const answers = await withoutGuard(
      [[`ON CONFLICT (organisation_id, email, role) WHERE status = 'pending'`, 'ON CONFLICT (id)']],
      () => inviteAtOnce(box, attic),
    );
    expect(await working(box, answers)).toEqual({ 200: MAILS });
  });

  it('where invitations do not wait for each other, more are mailed than may be', async () => {
    const attic = await organisation(box);
    const answers = await withoutGuard(
      [
        [
          'FROM identity.organisations WHERE id = $1 FOR NO KEY UPDATE',
          'FROM identity.organisations WHERE id = $1',
        ],
      ],
      () => inviteAtOnce(box, attic),
    );
    expect(tally(answers)).toEqual({ 201: AT_ONCE });
  });

  it('where mails to participants are not counted in turn, more are mailed than may be', async () => {
    const attic = await organisation(box);
    const answers = await withoutGuard(
      [
        [
          `SELECT pg_advisory_xact_lock(hashtextextended('participant mails of ' || $1, 0))`,
          'SELECT $1::text',
        ],
      ],
      () => inviteParticipantsAtOnce(box, attic),
    );
    expect(tally(answers)).toEqual({ 201: AT_ONCE });
  });

  it('where the venue is not kept, an event is made in the time zone that it had', async () => {
    const attic = await organisation(box);
    const outcome = await withoutGuard(
      [
        [
          'WHERE id = $1 AND time_zone = $2 AND exclusive_dates = $3 FOR SHARE',
          'WHERE id = $1 AND ($2::text, $3::boolean) IS NOT NULL',
        ],
      ],
      () => moveMeanwhile(box, attic),
    );
    expect(outcome).toEqual({ statuses: [201, 200], agree: false });
  });

  it('where the currency is not kept, a price is made in the one that it was', async () => {
    const outcome = await withoutGuard(
      [
        [
          'FROM identity.organisations WHERE id = $1 FOR KEY SHARE',
          'FROM identity.organisations WHERE id = $1',
        ],
      ],
      () => changeCurrencyMeanwhile(box),
    );
    expect(outcome).toEqual({ statuses: [201, 200], agree: false });
  });
});
