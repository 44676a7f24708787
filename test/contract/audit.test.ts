import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { operations } from '../support/documented.js';
import { requests, send } from '../support/requests.js';
import { setStage, type Stage } from '../support/stage.js';
import { assign } from '../support/interventions.js';
import { eventOnSale, organisation, person, venue } from '../support/world.js';

/** They decide or look something up, and change nothing of the organisation's. */
const changesNothing = new Set(['retryEventCancellation', 'retryDateCancellation', 'generateCoverImage']);

const changing = operations
  .filter(({ method, path }) => method !== 'GET' && /^\/api\/(my-|admin\/)/.test(path))
  .filter(({ operationId }) => !changesNothing.has(operationId));

describe('the audit trail', () => {
  let box: Boxoffice;
  let stage: Stage;

  beforeAll(async () => {
    box = await startBoxoffice();
    stage = await setStage(box);
  });
  afterAll(() => box.stop());

  const entries = async (): Promise<number> =>
    (await box.sql<{ n: number }>('SELECT count(*)::int AS n FROM platform.audit'))[0]?.n ?? 0;

  it.each(changing.map((operation) => [operation.operationId, operation] as const))(
    'tells of %s',
    async (operationId, operation) => {
      const request = await requests[operationId]?.(stage);
      if (!request) throw new Error(`test/support/requests.ts does not say how to call ${operationId}`);
      const before = await entries();
      expect((await send(operation, request)).status).toBeLessThan(300);
      expect(await entries()).toBe(before + 1);
    },
  );

  it('tells who changed what, before and after, and when; the latest first', async () => {
    const attic = await organisation(box);
    const on = await eventOnSale(attic);
    const { client } = attic.operator;
    await client.patch(`/api/my-events/${on.eventId}/status`, { status: 'draft' });
    const { body } = await client.get(`/api/my-audit?entity=${on.eventId}`);
    expect(body).toMatchObject({ total: 2, limit: 50, offset: 0, has_more: false });
    expect(body.data).toEqual([
      {
        id: expect.stringMatching(/^aud_/),
        at: expect.stringMatching(/Z$/),
        actor: { id: expect.stringMatching(/^usr_/), name: expect.any(String), email: attic.operator.email },
        action: 'event.unpublish',
        entity: on.eventId,
        before: { status: 'approved' },
        after: { status: 'draft' },
      },
      expect.objectContaining({
        action: 'event.create',
        before: null,
        after: expect.objectContaining({ status: 'approved', venue_id: on.venueId }),
      }),
    ]);
    const [first] = body.data;
    const all = (await client.get('/api/my-audit')).body;
    expect(all.data.map(({ action }: { action: string }) => action)).toEqual([
      'event.unpublish',
      'ticket-type.create',
      'event.create',
      'venue.create',
    ]);
    const paged = (await client.get('/api/my-audit?limit=1&page=2')).body;
    expect(paged).toMatchObject({ total: 4, offset: 1, has_more: true });
    const day = first.at.slice(0, 10) as string;
    for (const [query, total] of [
      [`actor=${first.actor.id}&from=${day}&to=${day}`, 4],
      ['from=2999-01-01', 0],
      ['to=2000-01-01', 0],
      [`actor=${first.actor.id.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'))}`, 0],
    ] as const)
      expect([query, (await client.get(`/api/my-audit?${query}`)).body.total]).toEqual([query, total]);
  });

  it("keeps an organisation's from others, and a venue's from those who do not reach it", async () => {
    const attic = await organisation(box);
    const [here, there] = [await venue(attic), await venue(attic)];
    const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    await assign(box, partly, attic, here);
    const seen = async ({ client }: typeof partly): Promise<string[]> =>
      (await client.get('/api/my-audit')).body.data.map(({ entity }: { entity: string }) => entity);
    expect(await seen(attic.operator)).toEqual([there, here]);
    expect(await seen(partly)).toEqual([here]);
    expect(await seen((await organisation(box)).operator)).toEqual([]);
  });

  it('cannot be rewritten', async () => {
    for (const sql of [
      'UPDATE platform.audit SET action = $1',
      'DELETE FROM platform.audit WHERE action <> $1',
    ])
      await expect(box.sql(sql, ['event.create'])).rejects.toThrow('only ever added to');
  });
});
