import { newId, nounOf, privateId, publicId, type IdPrefix, type Role } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Client } from '../support/client.js';
import { operations, type Operation } from '../support/documented.js';
import { doorRequests } from '../support/door-requests.js';
import { guestOf } from '../support/gallery.js';
import { allScopes, machine } from '../support/machines.js';
import { requests, send, unknownToUs, type Request } from '../support/requests.js';
import { setStage, type Stage } from '../support/stage.js';
import { admin, organisation, person, type Organisation, type Somebody } from '../support/world.js';
import { badTokens } from './tokens.js';

/** Which roles a call admits, read from the contracts and not from the code: any user, or members. */
const surfaces: [RegExp, 'anybody' | 'guests' | Role[]][] = [
  [/ \/api\/client\/events\/\{eventId\}\/media\/(guest|upload)\/\{guestId\}$/, 'guests'],
  [/ \/api\/(client|auth)\//, 'anybody'],
  [/^GET \/api\/my-events\/\{id\}\/(stats|bookings|live|waiting-list)$/, ['client', 'organiser']],
  [/^POST \/api\/my-events\/\{id\}\/bookings$/, ['client', 'staff']],
  [/ \/api\/my-submissions/, ['organiser']],
  [/ \/api\/my-/, ['client']],
  [/ \/api\/admin\//, ['admin']],
  [/ \/api\/events\/conflict-check$/, ['client', 'organiser']],
  [/ \/api\/events\/check-in\/[^/]+\/undo$/, ['client']],
  [/ \/api\/events\//, ['client', 'organiser', 'staff']],
];

const admits = ({ method, path }: Operation) =>
  surfaces.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];

const ofMachines = ({ security }: Operation) => security.some((scheme) => 'machine' in scheme);
const secured = operations.filter((operation) => operation.security.length > 0 && !ofMachines(operation));
const machines = operations.filter(ofMachines);
const open = operations.filter(({ security }) => security.length === 0);
const named = (list: Operation[]) => list.map((operation) => [operation.operationId, operation] as const);

const roles = ['customer', 'client', 'organiser', 'staff', 'admin'] as const;

describe('who may do what', () => {
  let box: Boxoffice;
  let stage: Stage;
  let cellar: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    stage = await setStage(box);
    cellar = await organisation(box);
  });
  afterAll(() => box.stop());

  const request = async ({ operationId }: Operation): Promise<Request> => {
    const make = requests[operationId];
    if (!make) throw new Error(`test/support/requests.ts does not say how to call ${operationId}`);
    return make(stage);
  };

  /** Makes the event on sale one that this organiser submitted. */
  const submittedBy = (userId: string) =>
    box.sql('UPDATE catalogue.events SET submitted_by = $2 WHERE id = $1', [
      privateId('evt', stage.on.eventId),
      userId,
    ]);

  const member = (of: Organisation, role: (typeof roles)[number]): Promise<Somebody> => {
    if (role === 'customer') return person(box);
    return role === 'admin' ? admin(box) : person(box, { organisationKey: of.key, role });
  };

  it('is asked of every operation', () => {
    expect(unknownToUs.map(({ operationId }) => operationId)).toEqual([]);
    expect(Object.keys(requests).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
    expect(secured.filter((operation) => admits(operation) === undefined)).toEqual([]);
  });

  it.each(named(open))('%s is open: no token and any token are the same to it', async (_id, operation) => {
    expect(operation.path).toMatch(
      /^\/(api\/auth\/(login|register|invitations\/(show|accept)|password\/(forgot|reset)|email\/verify)|api\/client\/events\/tickets\/claim\/show$|api\/webhooks\/|media\/|health\/|token$|\.well-known\/)/,
    );
    for (const token of [undefined, 'garbage']) {
      const given = await request(operation);
      const client = token === undefined ? box.client : box.client.as(token);
      expect((await send(operation, given, client)).status).toBeLessThan(300);
    }
  });

  describe.each(named(secured))('%s', (_id, operation) => {
    // Whoever is refused leaves it as it was, for the next to try; at the end the one it belongs to is served.
    let untouched: Promise<Request> | undefined;
    const forRefusal = () => (untouched ??= request(operation));
    const forRole = async (role: (typeof roles)[number], at: 'own' | 'other'): Promise<Request> => {
      const given = await forRefusal();
      return expected(operation, given, role, at)[0] < 300 ? request(operation) : given;
    };

    it('refuses whoever has no good token', async () => {
      const given = await forRefusal();
      const tokens = await badTokens(box, stage.attic);
      const answers = await Promise.all([
        send(operation, given, box.client),
        ...Object.values(tokens).map((token) => send(operation, given, box.client.as(token))),
        ...['Basic b2xpdmU6b3duZXI=', 'Bearer', 'bearer  ', given.client.token ?? ''].map((authorization) =>
          send(operation, given, box.client.with({ authorization })),
        ),
      ]);
      const names = [
        'no token',
        ...Object.keys(tokens),
        'Basic',
        'Bearer alone',
        'bearer and blanks',
        'a bare token',
      ];
      expect(
        answers.map(({ status, body, headers }, index) => [
          names[index],
          status,
          body.code,
          headers.get('www-authenticate'),
        ]),
      ).toEqual(names.map((name) => [name, 401, 'unauthenticated', 'Bearer']));
      const texts = new Set(answers.map(({ body }) => comparable(body)));
      expect(texts.size).toBe(1);
    });

    it.each(roles)(
      '%s of the organisation: served where the contract admits the role, else 403',
      async (role) => {
        const given = await forRole(role, 'own');
        const { userId, client } = await member(stage.attic, role);
        if (role === 'organiser') await submittedBy(userId);
        const answer = await send(operation, given, client);
        expect([role, ...outcome(answer)]).toEqual([role, ...expected(operation, given, role, 'own')]);
      },
    );

    it.each(roles)('%s of another organisation: own things only', async (role) => {
      const given = await forRole(role, 'other');
      const { client } = await member(cellar, role);
      const answer = await send(operation, given, client);
      expect([role, ...outcome(answer)]).toEqual([role, ...expected(operation, given, role, 'other')]);
      if (answer.status === 404) await expectSameAsUnknown(operation, given, client, answer);
      // Nothing of the organisation shows in another's answers, whatever they were asked for; admins are of none.
      if (given.of === undefined && Array.isArray(admits(operation)) && role !== 'admin')
        expect(answer.text).not.toContain(stage.attic.id);
    });

    it('serves the one it belongs to: what was refused has cost nobody anything', async () => {
      expect((await send(operation, await forRefusal())).status).toBeLessThan(300);
    });
  });

  describe.each(named(machines))('%s', (_id, operation) => {
    const [needed = ''] = operation.security.flatMap((scheme) => scheme['machine'] ?? []);

    it('refuses whoever has no good token of a machine, and says why as RFC 6750 has it', async () => {
      const given = await request(operation);
      const { 'of a machine': _good, ...bad } = await badTokens(box, stage.attic);
      const users = await Promise.all(
        roles.map(async (role) => (await member(stage.attic, role)).client.token),
      );
      const tokens = [...Object.values(bad), ...users.map((token) => token ?? '')];
      const none = ['Basic b2xpdmU6b3duZXI=', 'Bearer', 'bearer  ', given.client.token ?? ''];
      const without = await Promise.all([
        send(operation, given, box.client),
        ...none.map((authorization) => send(operation, given, box.client.with({ authorization }))),
      ]);
      const refused = await Promise.all(tokens.map((token) => send(operation, given, box.client.as(token))));
      const told = ({ status, body, headers }: Answer) => [
        status,
        body.code,
        headers.get('www-authenticate'),
      ];
      expect(without.map(told)).toEqual(without.map(() => [401, 'unauthenticated', 'Bearer']));
      expect(refused.map(told)).toEqual(
        refused.map(() => [401, 'invalid_token', expect.stringMatching(/^Bearer error="invalid_token"/)]),
      );
      expect(new Set(refused.map(({ body }) => comparable(body))).size).toBe(1);
      expect((await send(operation, given)).status).toBe(200);
    });

    it('serves the scope that it needs and no other', async () => {
      expect(allScopes).toContain(needed);
      const given = await request(operation);
      for (const scope of allScopes) {
        const answer = await send(operation, given, await machine(box, stage.attic, [scope]));
        expect([scope, ...outcome(answer)]).toEqual(
          scope === needed ? [scope, 200] : [scope, 403, 'insufficient_scope'],
        );
        if (scope === needed) continue;
        expect(answer.body.scope).toBe(needed);
        expect(answer.headers.get('www-authenticate')).toContain(`scope="${needed}"`);
      }
    });

    it('shows a machine of another organisation nothing', async () => {
      const given = await request(operation);
      const other = await machine(box, cellar);
      const answer = await send(operation, given, other);
      if (given.of !== undefined) {
        expect(outcome(answer)).toEqual([404, 'not_found']);
        await expectSameAsUnknown(operation, given, other, answer);
      } else expect(answer.text).not.toContain(stage.on.eventId);
    });
  });

  it('shows an organisation nothing of another in its lists', async () => {
    const { client } = cellar.operator;
    for (const path of ['/api/my-events?limit=200', '/api/my-venues?limit=200']) {
      const mine = await client.get(path);
      expect(mine.text).not.toContain(stage.on.eventId);
      expect(mine.text).not.toContain(stage.on.venueId);
      // The requests of the other tests have made many.
      const pages = [1, 2, 3, 4, 5].map((page) => stage.attic.operator.client.get(`${path}&page=${page}`));
      expect((await Promise.all(pages)).map(({ text }) => text).join()).toContain(stage.on.venueId);
    }
    const other = await person(box);
    expect((await other.client.get('/api/client/events/tickets/mine')).body).toMatchObject({
      data: [],
      total: 0,
    });
  });

  it.each(named(secured.filter((operation) => admits(operation) === 'guests')))(
    '%s knows the guest of the path alone, at that event, and as long as the invite counts',
    async (_id, operation) => {
      const given = await request(operation);
      const here = await guestOf(box, stage.attic, stage.on.eventId);
      const elsewhere = await guestOf(box, stage.attic, stage.draftId);
      for (const { client } of [here, elsewhere]) {
        const answer = await send(operation, given, client);
        expect(outcome(answer)).toEqual([404, 'not_found']);
        await expectSameAsUnknown(operation, given, client, answer);
      }
      const params = { eventId: stage.draftId, guestId: given.params?.['guestId'] ?? '' };
      expect(outcome(await send(operation, { ...given, params }))).toEqual([404, 'not_found']);
      // What a user may do, a guest may not.
      for (const path of ['/api/auth/me', '/api/client/events/tickets/mine', `/api/my-events`])
        expect(outcome(await given.client.get(path))).toEqual([401, 'unauthenticated']);
      await stage.attic.operator.client.delete(
        `/api/my-events/${stage.on.eventId}/guest-invites/${given.params?.['guestId']}`,
      );
      expect(outcome(await send(operation, given))).toEqual([401, 'unauthenticated']);
    },
  );

  it('takes a storefront at its word: an event of another organisation is not there', async () => {
    const { client } = await person(box);
    const shop = client.with({ orgid: cellar.id });
    const operationIds = [
      ...['showEvent', 'listTicketTypesOnSale', 'purchaseTickets', 'registerForFree'],
      ...['browseSessions', 'showSchedule', 'browseParticipants', 'browseGallery', 'uploadToGallery'],
    ];
    for (const operationId of operationIds) {
      const operation = operations.find((one) => one.operationId === operationId) as Operation;
      const asked = await request(operation);
      const { orgid: _orgid, ...headers } = asked.headers ?? {};
      const given = { ...asked, headers };
      const answer = await send(operation, given, shop);
      expect([operationId, ...outcome(answer)]).toEqual([operationId, 404, 'not_found']);
      await expectSameAsUnknown(operation, given, shop, answer);
    }
    expect((await shop.get('/api/client/events')).body.data).toEqual([]);
  });

  const atDoors = secured.filter(
    ({ operationId }) =>
      operationId === 'checkInTicket' || (operationId in doorRequests && operationId !== 'listDoorEvents'),
  );
  it.each(named(atDoors.filter((operation) => admits(operation)?.includes('staff'))))(
    "%s counts staff of other venues and organisers of others' events as strangers at the door",
    async (_id, operation) => {
      for (const [role, allVenues] of [
        ['staff', false],
        ['organiser', true],
      ] as const) {
        const { client } = await person(box, { organisationKey: stage.attic.key, role, allVenues });
        const given = await request(operation);
        const answer = await send(operation, given, client);
        expect([role, ...outcome(answer)]).toEqual([role, 404, 'not_found']);
        await expectSameAsUnknown(operation, given, client, answer);
      }
    },
  );

  /** "Not yours" must be told apart from "not there" by nothing but the path and the request's own id. */
  async function expectSameAsUnknown(operation: Operation, given: Request, client: Client, notYours: Answer) {
    const unknown = JSON.parse(
      JSON.stringify({ params: given.params ?? {}, body: given.body ?? null }),
      (_key, value) => (typeof value === 'string' ? otherId(value) : value),
    ) as { params: Record<string, string>; body: unknown };
    const notThere = await send(
      operation,
      {
        ...given,
        ...unknown,
        ...(unknown.body === null && { body: undefined }),
        ...(given.body instanceof Uint8Array && { body: given.body }),
      },
      client,
    );
    expect(notThere.status).toBe(notYours.status);
    expect(comparable(notThere.body)).toBe(comparable(notYours.body));
    const headersOf = ({ headers }: Answer) => [...headers.keys()].sort();
    expect(headersOf(notThere)).toEqual(headersOf(notYours));
  }
});

const outcome = ({ status, body }: Answer): [number, string?] =>
  status < 300 ? [200] : [status, body?.code];

function expected(
  operation: Operation,
  given: Request,
  role: (typeof roles)[number],
  at: 'own' | 'other',
): [number, string?] {
  const admitted = admits(operation);
  if (given.of === 'account') return [403, 'wrong_password'];
  if (admitted === 'guests') return [401, 'unauthenticated'];
  // Whoever works there and reaches the event may, as a holder of a ticket may.
  if (given.of === 'attendees')
    return at === 'own' && ['client', 'organiser', 'staff'].includes(role) ? [200] : [404, 'not_found'];
  // They may look, but not send.
  if (given.of === 'holders')
    return at === 'own' && ['client', 'organiser', 'staff'].includes(role)
      ? [403, 'ticket_required']
      : [404, 'not_found'];
  if (admitted === 'anybody') return given.of === 'customer' ? [404, 'not_found'] : [200];
  if (role === 'customer' || !admitted?.includes(role)) return [403, 'wrong_role'];
  if (given.of === 'organiser') return [404, 'not_found'];
  return at === 'other' && given.of === 'organisation' ? [404, 'not_found'] : [200];
}

/** The same kind of id, of nothing there is. */
function otherId(value: string): string {
  const prefix = /^([a-z][a-z0-9]*)_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(value)?.[1] as IdPrefix | undefined;
  return prefix && nounOf(prefix) ? publicId(prefix, newId()) : value;
}

const comparable = ({ instance: _instance, requestId: _requestId, ...rest }: Record<string, unknown>) =>
  JSON.stringify(rest);
