import { newId } from '#libs/platform';
import {
  account,
  confirmAddress,
  PASSWORD,
  reset,
  resetToken,
  type Account,
} from '../support/account-requests.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { accept, invited } from '../support/invitations.js';
import { newPass } from '../support/offer-requests.js';
import { PASSES } from '../support/passes.js';
import {
  atOnce,
  gate,
  inTurn,
  persistently,
  rewrite,
  tally,
  times,
  violated,
  withoutGuard,
} from '../support/race.js';
import { printSeed } from '../support/sizes.js';
import { claim, eventSoon, sent, ticketOf } from '../support/transfers.js';
import {
  buy,
  eventOnSale,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const AT_ONCE = 20;
let entered = 0;
const NEW = 'staple battery correct';

beforeAll(printSeed);

describe('accounts', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  /** The same token with as many passwords as calls, at once. */
  async function resetAtOnce() {
    const ada = await account(box);
    const token = await resetToken(box, ada);
    const answers = await atOnce(times(AT_ONCE), (n) => persistently(() => reset(box, token, `${NEW} ${n}`)));
    const signIns = await atOnce(times(AT_ONCE), (n) => signIn(ada, `${NEW} ${n}`));
    return { answers, works: signIns.filter(({ status }) => status === 200).length };
  }

  const signIn = ({ email }: Account, password: string): Promise<Answer> =>
    persistently(() => box.client.post('/api/auth/login', { email, password }));

  /** A sign-in by the old password that has proved it, and waits to be written down while the password is reset. */
  async function signInMeanwhile() {
    const ada = await account(box);
    const token = await resetToken(box, ada);
    const shut = await gate(box, 'LOCK TABLE identity.sessions IN SHARE ROW EXCLUSIVE MODE');
    const resetting = persistently(() => reset(box, token, NEW));
    await shut.gathered(1);
    const signingIn = signIn(ada, PASSWORD);
    await shut.gathered(2);
    await shut.open();
    expect((await resetting).status).toBe(200);
    const { status, body } = await signingIn;
    return status === 200
      ? (await box.client.as(body.token).get('/api/auth/me')).status
      : `${status} at once`;
  }

  const erase = ({ client }: Account): Promise<Answer> =>
    persistently(() => client.call('DELETE', '/api/auth/me', { body: { password: PASSWORD } }));

  it(`a reset token used ${AT_ONCE} times at once sets one password`, async () => {
    const { answers, works } = await resetAtOnce();
    expect([tally(answers), works]).toEqual([{ 200: 1, '410 reset_invalid': AT_ONCE - 1 }, 1]);
  });

  it('control: a token that is looked at and not taken sets as many as come', async () => {
    const { answers } = await withoutGuard(
      [
        [
          `DELETE FROM identity.account_tokens WHERE token_hash = $2 AND purpose = $1 AND expires_at > now()
       RETURNING user_id AS "userId"`,
          `SELECT user_id AS "userId" FROM identity.account_tokens WHERE token_hash = $2 AND purpose = $1`,
        ],
      ],
      resetAtOnce,
    );
    expect(tally(answers)).toEqual({ 200: AT_ONCE });
  });

  it('no sign-in by the old password outlives its reset', async () => {
    expect([401, '401 at once']).toContain(await signInMeanwhile());
  });

  /** Registrations at once of an address that an organisation entered before. */
  async function registeredAtOnce(): Promise<Record<string, number>> {
    const email = `entered${(entered += 1)}@example.com`;
    await box.sql('INSERT INTO identity.users (id, email, first_name, last_name) VALUES ($1, $2, $3, $3)', [
      newId(),
      email,
      'Entered',
    ]);
    const fields = { email, firstName: 'Ada', lastName: 'Count' };
    const answers = await atOnce(times(5), (n) =>
      persistently(() => box.client.post('/api/auth/register', { ...fields, password: `${PASSWORD} ${n}` })),
    );
    return tally(answers);
  }

  it('an address that was entered by hand becomes one account, whoever else registers it', async () => {
    expect(await registeredAtOnce()).toEqual({ 201: 1, '409 email_taken': 4 });
  });

  it('control: without a look at the password it becomes that of whoever comes last', async () => {
    const tallied = await withoutGuard(
      [
        [
          'email_verified_at = NULL, created_at = now()\n        WHERE u.password_hash IS NULL',
          'email_verified_at = NULL',
        ],
      ],
      registeredAtOnce,
    );
    expect(tallied).toEqual({ 201: 5 });
  });

  it('an account given up several times at once is given up once', async () => {
    const ada = await account(box);
    const answers = await atOnce(times(5), () => erase(ada));
    const { 202: _accepted, ...refused } = tally(answers);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(Object.keys(refused).every((kind) => /^(401|403) /.test(kind))).toBe(true);
    const told = await box.sql(
      `SELECT id FROM platform.outbox WHERE name = 'user.erasure-requested' AND key = $1`,
      [ada.key],
    );
    expect(told).toHaveLength(1);
  });
});

describe('an account that is given up while it', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let free: OnSale;
  let priced: OnSale;
  let passTemplateId: string;

  async function open() {
    box = await startBoxoffice();
    attic = await organisation(box);
    free = await eventSoon(attic);
    priced = await eventOnSale(attic);
    passTemplateId = await newPass(attic);
  }
  beforeAll(open);
  // The control comes last, and has stopped the box of the others.
  afterAll(() => box.stop({ sound: false }));

  const asBuyer = ({ key, email, client }: Account): Somebody => ({ userId: key, email, client });
  const erase =
    ({ client }: Account) =>
    () =>
      persistently(() => client.call('DELETE', '/api/auth/me', { body: { password: PASSWORD } }));

  /** What gives an account something, ready to be called. */
  type Way = (to: Account) => Promise<() => Promise<Answer>>;
  const ways: [string, Way, given: number][] = [
    ['registers', (to) => Promise.resolve(() => register(asBuyer(to), free)), 201],
    ['buys', (to) => Promise.resolve(() => buy(asBuyer(to), priced)), 201],
    [
      'buys a pass',
      (to) => Promise.resolve(() => to.client.post(`${PASSES}/purchase`, { passTemplateId })),
      201,
    ],
    [
      'claims a ticket',
      async (to) => {
        const sam = await person(box);
        const { token } = await sent(box, sam, await ticketOf(sam, free));
        return () => claim(to, token);
      },
      200,
    ],
  ];

  /** What is accepted with a password, and by an account whose mailbox is known to be its own without one. */
  const joins: [string, Way, gone: string][] = [
    [
      'by its password',
      async ({ email }) => {
        const { token } = await invited(box, attic, { email });
        return () => persistently(() => accept(box, token, { password: PASSWORD }));
      },
      '401 wrong_credentials',
    ],
    [
      'by its mailbox',
      async (to) => {
        await confirmAddress(box, to);
        const { token } = await invited(box, attic, { email: to.email });
        return () => persistently(() => accept(box, token, {}));
      },
      '410 invitation_invalid',
    ],
  ];

  // Where either stands once it has looked at what the other changes.
  const AFTER_LOOKING = `LOCK TABLE identity.erasures IN EXCLUSIVE MODE; LOCK TABLE ticketing.stock IN EXCLUSIVE MODE;
                         LOCK TABLE transfers.transfers IN EXCLUSIVE MODE; LOCK TABLE ticketing.passes IN EXCLUSIVE MODE;
                         LOCK TABLE identity.memberships IN EXCLUSIVE MODE`;

  async function giveAndErase(way: Way, first: 'give' | 'erase') {
    const ada = await account(box);
    const give = await way(ada);
    const [one, two] = first === 'give' ? [give, erase(ada)] : [erase(ada), give];
    return tally(await inTurn(box, AFTER_LOOKING, [], one, two));
  }

  it.each(ways)('%s has it and stays, or is gone and has nothing', async (_, way, given) => {
    expect(await giveAndErase(way, 'give')).toEqual({ [given]: 1, '409 upcoming_tickets': 1 });
    expect(await giveAndErase(way, 'erase')).toEqual({ 202: 1, '401 unauthenticated': 1 });
  });

  it.each(joins)('accepts an invitation %s has been a member, or never is', async (_, way, gone) => {
    expect(await giveAndErase(way, 'give')).toEqual({ 200: 1, 202: 1 });
    expect(await giveAndErase(way, 'erase')).toEqual({ 202: 1, [gone]: 1 });
    expect(await violated(box)).toEqual([]);
  });

  it('control: where nobody asks for the account, who is gone becomes a member', async () => {
    const [, byPassword] = joins[0] ?? [];
    if (!byPassword) throw new Error('no way');
    const answers = await withoutGuard(
      [
        ['SELECT identity.keep_account($1) AS kept', 'SELECT $1::uuid IS NOT NULL AS kept'],
        ['WHERE identity.keep_account($2)', ''],
      ],
      () => giveAndErase(byPassword, 'erase'),
    );
    expect(answers).toEqual({ 200: 1, 202: 1 });
    expect(await violated(box)).toEqual(['8 an account that was given up is nobody’s member']);
    await box.sql(
      'DELETE FROM identity.memberships m USING identity.users u WHERE u.id = m.user_id AND u.erased_at IS NOT NULL',
    );
  });

  it('control: without the lock of the account it is given what nobody has any more', async () => {
    await box.stop();
    await open();
    await rewrite(box, 'identity.keep_account', [['FOR KEY SHARE', '']]);
    // What it is answered about the ticket of a nobody is not in the documents.
    for (const first of ['give', 'erase'] as const)
      for (const [, way] of ways) await giveAndErase(way, first).catch(() => undefined);
    expect((await box.violations()).map(({ invariant, rows }) => [invariant, rows.length])).toEqual([
      [
        '8 an account that was given up has no pending order, and no live ticket of a date that was to come',
        8,
      ],
    ]);
  });
});
