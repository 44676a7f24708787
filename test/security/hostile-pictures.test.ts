import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { file, form, FORM_TYPE, galleryOf, holds, upload, type Part } from '../support/gallery.js';
import { animated, animatedPng, jpegOf, noise, plain, pngOf, webpOf } from '../support/pictures.js';
import { until } from '../support/race.js';
import { eventSoon } from '../support/transfers.js';
import { organisation, type OnSale, type Organisation } from '../support/world.js';

const FIFTEEN_MB = 15 * 1024 * 1024;

describe('what is sent to a gallery', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let good: Buffer;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventSoon(attic);
    await holds(attic.operator, on);
    good = await plain('jpeg');
    mkdirSync(path.join(box.config.DATA_DIR, 'media'), { recursive: true });
  });
  afterAll(() => box.stop());

  const sending = (parts: Part[], type = FORM_TYPE) =>
    attic.operator.client.call('POST', `${galleryOf(on.eventId)}/upload`, {
      body: form(parts),
      headers: { 'content-type': type },
    });

  /** Files of any kind on disk, and rows that tell of any. */
  const kept = async () => {
    const names = readdirSync(path.join(box.config.DATA_DIR, 'media'), {
      recursive: true,
      withFileTypes: true,
    });
    const [rows] = await box.sql<{ n: number }>(
      'SELECT (SELECT count(*) FROM media.files)::int + (SELECT count(*) FROM media.items)::int AS n',
    );
    return [names.filter((entry) => entry.isFile()).length, rows?.n];
  };

  const after = (what: string) => Buffer.concat([good, Buffer.from(what, 'latin1')]);
  const still = (format: 'tiff' | 'avif') => sharp(good).toFormat(format).toBuffer();

  it.each<[string, number, string, () => Buffer | Promise<Buffer>]>([
    ['an SVG', 415, 'picture_unsupported', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a web page', 415, 'picture_unsupported', () => Buffer.from('<!doctype html><script>1</script>')],
    ['a TIFF', 415, 'picture_unsupported', () => still('tiff')],
    ['nothing', 415, 'picture_unsupported', () => Buffer.alloc(0)],
    ['a HEIC of a phone', 415, 'picture_unsupported', () => heic()],
    ['a GIF', 422, 'picture_animated', () => plain('gif')],
    ['an animated WebP', 422, 'picture_animated', () => animated('webp', 500)],
    ['an animated PNG', 422, 'picture_animated', () => animatedPng()],
    ['half a JPEG', 422, 'picture_damaged', async () => (await noise('jpeg', 200, 200)).subarray(0, 2000)],
    ['half an AVIF', 422, 'picture_damaged', async () => (await still('avif')).subarray(0, -20)],
    ['a JPEG and an archive', 422, 'picture_with_other_data', () => after('PK\x03\x04'.padEnd(60, 'x'))],
    ['a JPEG and a script', 422, 'picture_with_other_data', () => after('<script>alert(1)</script>')],
    [
      'an AVIF and a script',
      422,
      'picture_with_other_data',
      async () => Buffer.concat([await still('avif'), Buffer.from('<script>alert(1)</script>')]),
    ],
    ['a PNG of 100 million pixels', 413, 'picture_too_many_pixels', () => pngOf(10_000, 10_000)],
    ['a JPEG that says so', 413, 'picture_too_many_pixels', () => jpegOf(good, 10_000, 10_000)],
    [
      'a WebP that says so',
      413,
      'picture_too_many_pixels',
      async () => webpOf(await plain('webp'), 10_000, 10_000),
    ],
    ['more than 15 MB', 413, 'picture_too_large', () => Buffer.concat([good, Buffer.alloc(FIFTEEN_MB)])],
  ])(
    'is refused if it is %s, with what came before it, and nothing is kept',
    async (_what, status, code, make) => {
      const before = await kept();
      const answer = await upload(attic.operator, on, [good, await make()]);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.errors[0].field).toBe('files[1]');
      expect(await kept()).toEqual(before);
    },
  );

  it('is a form of one to ten files in one field', async () => {
    const before = await kept();
    const ten = Array.from({ length: 10 }, () => file(good));
    const refused: [Part[], RegExp][] = [
      [[], /^(files|body): is /],
      [[{ name: 'caption', value: 'words' }], /^files: is required/],
      [[...ten, file(good)], /^files: must be at most 10/],
      [[{ name: 'files', value: 'words' }], /^files: must be files/],
      [[{ ...file(good), name: 'photo' }], /^body: has files in a field other than files/],
      [[file(good), { name: 'other', value: 'words' }], /^other: is not a known field/],
      [[file(good), { name: '__proto__', value: 'words' }], /^body: /],
      [[file(good), { name: 'caption', value: 'x'.repeat(501) }], /^caption: must be 1 to 500/],
      [[file(good), { name: 'caption', value: 'x'.repeat(9000) }], /^body: has a field that is too long/],
      [
        [
          { name: 'caption', value: 'a' },
          { name: 'caption', value: 'b' },
        ],
        /^body: has a field that is too long, or sent twice/,
      ],
      [[file(good), ...Array.from({ length: 30 }, (_, n) => ({ name: `f${n}`, value: '' }))], /^body: /],
    ];
    for (const [parts, error] of refused) {
      const { status, body } = await sending(parts);
      expect([status, body.error]).toEqual([400, expect.stringMatching(error)]);
    }
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=other', 'multipart/mixed'])
      expect([400, 415]).toContain((await sending([file(good)], type)).status);
    expect((await attic.operator.client.post(`${galleryOf(on.eventId)}/upload`, {})).status).toBe(415);
    const elsewhere = await attic.operator.client.call('POST', '/api/my-venues', {
      body: form([file(good)]),
      headers: { 'content-type': FORM_TYPE },
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'unsupported_media_type']);
    expect(await kept()).toEqual(before);
    expect((await sending(ten)).status).toBe(201);
  });

  it('is gone if its sender hangs up in the middle', async () => {
    const before = await kept();
    const body = form([file(await noise('png', 800, 800))]);
    const socket = connect(Number(new URL(box.baseUrl).port), '127.0.0.1');
    socket.write(
      `POST ${galleryOf(on.eventId)}/upload HTTP/1.1\r\nHost: boxoffice.test\r\nAuthorization: Bearer ${attic.operator.client.token}\r\n` +
        `Content-Type: ${FORM_TYPE}\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, body.length / 2));
    const inbox = path.join(box.config.DATA_DIR, 'media', 'uploads');
    const arriving = () => (existsSync(inbox) ? readdirSync(inbox).length : 0);
    await until('it is arriving', () => arriving() === 1);
    socket.destroy();
    await until('nothing is arriving', () => arriving() === 0);
    expect(await kept()).toEqual(before);
  });
});

/** The frame of a HEIC, which says of itself that it is one. */
function heic(): Buffer {
  const box = (name: string, data: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length + 8);
    return Buffer.concat([size, Buffer.from(name, 'latin1'), data]);
  };
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(4)),
    box('mdat', Buffer.alloc(100)),
  ]);
}
