import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { sandbox } from '../support/interventions.js';
import { created, daysAhead, organisation, venue, type Organisation } from '../support/world.js';

const outcome = ({ status, body }: Answer) => [status, body.code];

const FRIDAY = { name: 'Friday Rooftop Sessions', event_type: 'club_night' };

describe('pictures found at Unsplash', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  beforeEach(() => atUnsplash('DELETE'));
  afterEach(async () => {
    jest.restoreAllMocks();
    await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
  });
  afterAll(() => box.stop());

  const atUnsplash = async (method = 'GET'): Promise<Json> =>
    (await fetch(`${box.sandbox.url}/_sandbox/unsplash`, { method })).json();
  const generate = (body: unknown): Promise<Answer> =>
    attic.operator.client.post('/api/my-events/generate-image', body);

  it("answers the reference's call, with the photographer to be named", async () => {
    const response = await fetch(`${box.baseUrl}/api/my-events/generate-image`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${attic.operator.client.token}`,
        'Content-Type': 'application/json',
      },
      body: '{"name":"Friday Rooftop Sessions","event_type":"club_night"}',
    });
    expect(response.status).toBe(200);
    const credit = 'utm_source=boxoffice&utm_medium=referral';
    expect(await response.json()).toEqual({
      success: true,
      url: expect.stringContaining(`${box.sandbox.url}/unsplash-pictures/`),
      attribution: {
        photographer: expect.stringMatching(/^\w+ \w+$/),
        photographer_url: expect.stringMatching(`^https://unsplash\\.com/@\\w+\\?${credit}$`),
        unsplash_url: expect.stringMatching(`^https://unsplash\\.com/photos/[\\w-]+\\?${credit}$`),
      },
    });
  });

  it("answers with a url that is an event's image_url, and a picture", async () => {
    const { body } = await generate(FRIDAY);
    const event = await attic.operator.client.post('/api/my-events', {
      venue_id: await venue(attic),
      name: FRIDAY.name,
      event_date: daysAhead(9),
      image_url: body.url,
    });
    expect((await attic.operator.client.get(`/api/my-events/${created(event)}`)).body.data.image_url).toBe(
      body.url,
    );
    expect((await fetch(body.url)).headers.get('content-type')).toMatch(/^image\//);
  });

  it('searches for kind and name, and tells Unsplash of the photo it takes, once and at its own address', async () => {
    const { body } = await generate(FRIDAY);
    const { searches, downloads } = await atUnsplash();
    expect(searches).toEqual(['club night Friday Rooftop Sessions']);
    expect(downloads).toHaveLength(1);
    expect(body.url).toContain(downloads[0].id);
    expect(downloads[0].ixid).toBe(`sandbox-${downloads[0].id}`);
  });

  it('searches for the kind alone where the name finds nothing', async () => {
    await sandbox(box, 'unsplash', { nothingFor: ['rooftop'] });
    expect((await generate(FRIDAY)).status).toBe(200);
    const { searches, downloads } = await atUnsplash();
    expect(searches).toEqual(['club night Friday Rooftop Sessions', 'club night']);
    expect(downloads).toHaveLength(1);
  });

  it('answers 404 where nothing is found, and takes no photo', async () => {
    await sandbox(box, 'unsplash', { nothingFor: ['rooftop', 'club'] });
    expect(outcome(await generate(FRIDAY))).toEqual([404, 'no_image_found']);
    for (const event_type of [undefined, null])
      expect(outcome(await generate({ name: 'Rooftop', event_type }))).toEqual([404, 'no_image_found']);
    const { searches, downloads } = await atUnsplash();
    expect(searches).toEqual(['club night Friday Rooftop Sessions', 'club night', 'Rooftop', 'Rooftop']);
    expect(downloads).toEqual([]);
  });

  it('finds nothing for what Unsplash takes for spam', async () => {
    await sandbox(box, 'faults', { match: { path: '/search/photos' }, kind: 'error', status: 410, times: 2 });
    expect(outcome(await generate(FRIDAY))).toEqual([404, 'no_image_found']);
  });

  it('answers 502 when the calls of this hour are used up', async () => {
    await sandbox(box, 'unsplash', { remaining: 0 });
    expect(outcome(await generate(FRIDAY))).toEqual([502, 'unsplash_unavailable']);
    // The search is the last; the photo could not be taken.
    await sandbox(box, 'unsplash', { remaining: 1 });
    expect(outcome(await generate(FRIDAY))).toEqual([502, 'unsplash_unavailable']);
  });

  describe.each(['/search/photos', '/photos/*/download'])('%s', (path) => {
    it.each([
      ['an error', { kind: 'error', status: 500 }],
      ['a refusal of our key', { kind: 'error', status: 401 }],
      ['a page instead of JSON', { kind: 'not-json', status: 502 }],
      ['a lost connection', { kind: 'reset', times: 2 }],
    ])('failing with %s is 502', async (_what, fault) => {
      await sandbox(box, 'faults', { match: { path }, ...fault });
      expect(outcome(await generate(FRIDAY))).toEqual([502, 'unsplash_unavailable']);
    });

    it('not answering in time is 502', async () => {
      await sandbox(box, 'faults', { match: { path }, kind: 'timeout-before' });
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      const asked = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 50));
      expect(outcome(await generate(FRIDAY))).toEqual([502, 'unsplash_unavailable']);
      expect(asked.mock.calls).toEqual([[10_000]]);
    });
  });

  it.each([
    ['JSON that is no answer of Unsplash', 'bare-json'],
    ['a page with status 200', 'not-json'],
  ])('%s is 502', async (_what, kind) => {
    await sandbox(box, 'faults', { match: { path: '/search/photos' }, kind, status: 200 });
    expect(outcome(await generate(FRIDAY))).toEqual([502, 'unsplash_unavailable']);
  });

  it.each([
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ name: 'Friday', event_type: '' }, 'event_type'],
    [{ name: 'Friday', event_type: 5 }, 'event_type'],
    [{ name: 'Friday', orientation: 'portrait' }, 'orientation'],
  ])('refuses %j', async (body, field) => {
    const answer = await generate(body);
    expect([...outcome(answer), answer.body.errors[0].field]).toEqual([400, 'invalid_input', field]);
    expect((await atUnsplash()).searches).toEqual([]);
  });
});

describe("Unsplash's access key", () => {
  it.each([
    ['', [503, 'unsplash_not_configured']],
    ['wrong', [502, 'unsplash_unavailable']],
  ])('being %j is told to the caller', async (UNSPLASH_ACCESS_KEY, expected) => {
    const box = await startBoxoffice({ env: { UNSPLASH_ACCESS_KEY } });
    const { operator } = await organisation(box);
    expect(outcome(await operator.client.post('/api/my-events/generate-image', FRIDAY))).toEqual(expected);
    await box.stop();
  });
});
