import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { dataUrl, noise } from '../support/pictures.js';
import { until } from '../support/race.js';
import { organisation } from '../support/world.js';

describe('/media', () => {
  let box: Boxoffice;
  let target: string;
  let hash: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    const attic = await organisation(box);
    const { body } = await attic.operator.client.post('/api/my-events/image', {
      image: dataUrl(await noise('jpeg', 1200, 900)),
    });
    target = new URL(body.url).pathname;
    hash = path.basename(target, '.webp');
  });
  afterAll(() => box.stop());

  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    fetch(box.baseUrl + target, { method, headers });

  it('serves a picture to everybody, to be kept for ever and to run nothing', async () => {
    const response = await get();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      // Else the pages of customer apps could not show it.
      'cross-origin-resource-policy': 'cross-origin',
      etag: `"${hash}"`,
    });
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
  });

  it('answers HEAD with the same headers and no body', async () => {
    const [head, whole] = [await get({}, 'HEAD'), await get()];
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['content-type', 'content-length', 'cache-control', 'etag', 'content-security-policy'])
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    await whole.arrayBuffer();
  });

  it('answers 304 to whoever has it', async () => {
    for (const known of [`"${hash}"`, `W/"${hash}"`, `"other", "${hash}"`, '*']) {
      const response = await get({ 'if-none-match': known });
      expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
      expect(response.headers.get('etag')).toBe(`"${hash}"`);
      expect(response.headers.get('cache-control')).toMatch(/immutable/);
    }
    for (const other of [`"${'0'.repeat(64)}"`, hash, '""', '"']) {
      const response = await get({ 'if-none-match': other });
      expect([other, response.status]).toEqual([other, 200]);
      await response.arrayBuffer();
    }
  });

  it('knows only names of ours, and nothing beside the pictures', async () => {
    const folder = path.join(box.config.DATA_DIR, 'media');
    mkdirSync(path.join(folder, 'parts'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.webp'), 'secret');
    writeFileSync(path.join(folder, 'parts', `${'a'.repeat(64)}.webp`), 'secret');
    writeFileSync(path.join(box.config.DATA_DIR, `${'b'.repeat(64)}.webp`), 'secret');
    const names = [
      `${'0'.repeat(64)}.webp`,
      `${hash}.png`,
      hash,
      `${hash}.webp.webp`,
      `${hash.toUpperCase()}.webp`,
      'secret.webp',
      'parts',
      `parts%2F${'a'.repeat(64)}.webp`,
      `..%2F${'b'.repeat(64)}.webp`,
      `..%5C${'b'.repeat(64)}.webp`,
      `%2e%2e%2f${'b'.repeat(64)}.webp`,
      '..%2f..%2f..%2fetc%2fpasswd',
      `${hash}.webp%00`,
      `${hash}.webp%0a`,
      'x'.repeat(5000),
    ];
    for (const name of names) {
      for (const headers of [{}, { 'if-none-match': '*' }] as Record<string, string>[]) {
        const { status, body, text } = await box.client.get(`/media/${name}`, { headers });
        expect([name.slice(0, 80), status]).toEqual([name.slice(0, 80), 404]);
        expect(body.code).toMatch(/^(picture|route)_not_found$/);
        expect(text).not.toMatch(/ENOENT|boxoffice-test-data/);
      }
    }
    const missing = await box.client.get(`/media/${'0'.repeat(64)}.webp`);
    expect(missing.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(missing.headers.get('cache-control')).toBeNull();
    expect(missing.headers.get('etag')).toBeNull();
  });

  it('lets go of the file when the reader goes away', async () => {
    const open = () => readdirSync('/dev/fd').length;
    const before = open();
    const port = Number(new URL(box.baseUrl).port);
    for (let n = 0; n < 50; n += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.write(`GET ${target} HTTP/1.1\r\nHost: boxoffice.test\r\n\r\n`);
      await once(socket, 'data');
      socket.destroy();
    }
    await until('no more is open than before', () => open() <= before + 5);
  });
});
