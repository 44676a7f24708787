import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from 'unsplash-js';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/index.js';
import { control, startTestSandbox, type Json, type TestSandbox } from './support.js';

/** Unsplash's own library, pointed at a sandbox. */
const clientOf = ({ unsplash }: Sandbox, accessKey = unsplash.accessKey) =>
  createApi({ accessKey, baseUrl: unsplash.apiBase });

describe("Unsplash's stand-in", () => {
  let test: TestSandbox;

  beforeAll(async () => (test = await startTestSandbox()));
  afterEach(() => control(test.sandbox, 'unsplash', undefined, 'DELETE'));
  afterEach(() => control(test.sandbox, 'faults', undefined, 'DELETE'));
  afterAll(() => test.close());

  const search = (query: string, more: Json = {}, key?: string) =>
    clientOf(test.sandbox, key).GET('/search/photos', { params: { query: { query, ...more } } });
  const download = (location: string, key = test.sandbox.unsplash.accessKey) =>
    fetch(location, { headers: { authorization: `Client-ID ${key}` } });
  const first = async (words = 'rooftop'): Promise<Json> => (await search(words)).data?.results[0];
  const shown = (): Promise<Json> => control(test.sandbox, 'unsplash');

  it('finds photos with all that naming their photographer needs', async () => {
    const { data, response } = await search('club night');
    expect(response.status).toBe(200);
    expect(data).toMatchObject({ total: 30, total_pages: 3 });
    expect(data?.results).toHaveLength(10);
    expect(data?.results[0]).toMatchObject({
      id: expect.stringMatching(/^[\w-]{11}$/),
      width: expect.any(Number),
      height: expect.any(Number),
      blur_hash: expect.any(String),
      urls: { raw: expect.any(String), regular: expect.any(String), thumb: expect.any(String) },
      links: {
        html: expect.stringMatching(/^https:\/\/unsplash\.com\/photos\//),
        download_location: expect.stringMatching(/\/photos\/[\w-]{11}\/download\?ixid=./),
      },
      user: {
        name: expect.any(String),
        username: expect.any(String),
        links: { html: expect.stringMatching(/^https:\/\/unsplash\.com\/@/) },
      },
    });
  });

  it('finds the same for the same words, other photos for others, page by page', async () => {
    const ids = async (words: string, more: Json = {}) =>
      (await search(words, more)).data?.results.map(({ id }) => id) ?? [];
    expect(await ids('rooftop')).toEqual(await ids('Rooftop'));
    expect(await ids('rooftop')).not.toEqual(await ids('cellar'));
    const pages = [
      await ids('rooftop', { page: 1, per_page: 20 }),
      await ids('rooftop', { page: 2, per_page: 20 }),
    ];
    expect(pages.map(({ length }) => length)).toEqual([20, 10]);
    expect(new Set(pages.flat()).size).toBe(30);
    expect(await ids('rooftop', { page: 3, per_page: 20 })).toEqual([]);
    expect(await ids('rooftop', { per_page: 1000 })).toHaveLength(30);
  });

  it('shows its pictures', async () => {
    const { urls } = await first();
    const response = await fetch(urls.regular);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await response.text()).toContain('SANDBOX');
  });

  it('logs searches and downloads', async () => {
    const { id, links } = await first('jazz');
    const response = await download(links.download_location);
    expect(await response.json()).toEqual({ url: expect.stringContaining(id) });
    await download(`${test.sandbox.url}/photos/${id}/download`);
    expect(await shown()).toMatchObject({
      searches: ['jazz'],
      downloads: [
        { id, ixid: `sandbox-${id}` },
        { id, ixid: null },
      ],
    });
    const unknown = await download(`${test.sandbox.url}/photos/nobody/download`);
    expect([unknown.status, await unknown.json()]).toEqual([404, { errors: ["Couldn't find Photo"] }]);
  });

  it('refuses no key and a wrong one', async () => {
    const { links } = await first();
    const { error, response } = await search('jazz', {}, 'wrong');
    expect([response.status, error]).toEqual([401, { errors: ['OAuth error: The access token is invalid'] }]);
    const none = await fetch(`${test.sandbox.url}/search/photos?query=jazz`);
    const wrong = await download(links.download_location, 'wrong');
    expect([none.status, wrong.status]).toEqual([401, 401]);
    const inQuery = await fetch(
      `${test.sandbox.url}/search/photos?query=jazz&client_id=${test.sandbox.unsplash.accessKey}`,
    );
    expect(inQuery.status).toBe(200);
    expect((await shown()).downloads).toEqual([]);
  });

  it('wants words', async () => {
    const { error, response } = await search('');
    expect([response.status, error]).toEqual([400, { errors: ['query is missing'] }]);
  });

  it('tells how many calls are left, and refuses them when none are', async () => {
    expect((await search('jazz')).response.headers.get('x-ratelimit-limit')).toBe('5000');
    await control(test.sandbox, 'unsplash', { remaining: 2 });
    const left: (string | null)[] = [];
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { response } = await search('jazz');
      left.push(response.headers.get('x-ratelimit-remaining'));
      statuses.push(response.status);
    }
    expect([left, statuses]).toEqual([
      ['1', '0', '0', '0'],
      [200, 200, 403, 403],
    ]);
    const refused = await fetch(`${test.sandbox.url}/search/photos?query=jazz`, {
      headers: { authorization: `Client-ID ${test.sandbox.unsplash.accessKey}` },
    });
    expect(await refused.text()).toBe('Rate Limit Exceeded');
  });

  it('finds nothing where it is told so', async () => {
    await control(test.sandbox, 'unsplash', { nothingFor: ['rooftop'] });
    expect((await search('A Rooftop party')).data).toEqual({ total: 0, total_pages: 0, results: [] });
    expect((await search('party')).data?.results).toHaveLength(10);
    await control(test.sandbox, 'unsplash', { nothingFor: [''] });
    expect((await search('party')).data?.results).toEqual([]);
  });

  it('fails as it is told, in its own words', async () => {
    const match = { path: '/search/photos' };
    await control(test.sandbox, 'faults', { match, kind: 'error', status: 500, message: 'Oops' });
    const { error, response } = await search('jazz');
    expect([response.status, error]).toEqual([500, { errors: ['Oops'] }]);
    await control(test.sandbox, 'faults', { match, kind: 'reset-after' });
    await expect(search('done')).rejects.toThrow();
    expect((await shown()).searches).toContain('done');
    expect((await search('jazz')).response.status).toBe(200);
  });

  it('refuses a control that it does not know', async () => {
    await expect(control(test.sandbox, 'unsplash', { remain: 1 })).rejects.toThrow('Unknown member remain');
  });

  it('keeps its key, and gives one to a folder that is older than it', async () => {
    const { unsplash, stripe } = test.sandbox;
    await test.sandbox.close();
    const again = await startSandbox({ dataDir: test.dataDir });
    expect(again.unsplash.accessKey).toBe(unsplash.accessKey);
    await again.close();
    const file = join(test.dataDir, 'sandbox', 'keys.json');
    const { unsplashKey: _, ...older } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    writeFileSync(file, JSON.stringify(older));
    const sandbox = await startSandbox({ dataDir: test.dataDir });
    expect(sandbox.stripe.secretKey).toBe(stripe.secretKey);
    expect(sandbox.unsplash.accessKey).toMatch(/^sandbox_.{32}$/);
    expect(readFileSync(file, 'utf8')).toContain(sandbox.unsplash.accessKey);
    test = { ...test, sandbox, close: () => sandbox.close() };
  });
});
