import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { eventsDocument } from '../support/declared-news.js';
import { documents } from '../support/documented.js';

describe('the pages to read the documents on', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('serve each document as it is committed', async () => {
    for (const [name, document] of Object.entries({ ...documents, events: eventsDocument })) {
      const answer = await box.client.get(`/openapi/${name}.json`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(answer.body).toEqual(document);
    }
  });

  it('are where the root leads', async () => {
    const answer = await fetch(`${box.baseUrl}/`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs']);
  });

  it('load from this server alone, and nothing of them is blocked', async () => {
    const page = await box.client.get('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const policy = page.headers.get('content-security-policy') ?? '';
    const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(assets.length).toBeGreaterThan(3);
    expect(assets.filter((target) => /^(https?:)?\/\//.test(target))).toEqual([]);
    expect(page.text.replace(/http:\/\/www\.w3\.org\/\S+/g, '')).not.toMatch(/https?:\/\//);
    // Scripts must not stand in the page itself: the policy lets none run.
    expect(policy).toMatch(/script-src 'self';/);
    expect([...page.text.matchAll(/<script(?![^>]* src=)[^>]*>/g)]).toEqual([]);

    for (const target of assets) {
      const url = new URL(target, `${box.baseUrl}/docs`);
      const asset = await box.client.get(url.pathname);
      expect([url.pathname, asset.status]).toEqual([url.pathname, 200]);
      expect(asset.text.length).toBeGreaterThan(0);
    }
    const start = await box.client.get('/docs/swagger-ui-init.js');
    for (const name of Object.keys(documents)) expect(start.text).toContain(`/openapi/${name}.json`);
    expect(start.text).not.toMatch(/validator\.swagger\.io/);
  });
});
