import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import {
  animated,
  animatedPng,
  dataUrl,
  filledTo,
  jpegOf,
  noise,
  plain,
  pngOf,
  webpOf,
  withSegment,
} from '../support/pictures.js';
import { atOnce, times } from '../support/race.js';
import { created, daysAhead, organisation, venue, type Organisation } from '../support/world.js';

const TWO_MB = 2 * 1024 * 1024;

describe('cover pictures', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const upload = (image: unknown): Promise<Answer> =>
    attic.operator.client.post('/api/my-events/image', { image });
  const uploadBytes = (bytes: Buffer, type?: string) => upload(dataUrl(bytes, type));

  /** Everything in the storage, parts of files included. */
  const stored = (): string[] => {
    const folder = path.join(box.config.DATA_DIR, 'media');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  };
  const served = async (url: string): Promise<Buffer> => {
    const { pathname } = new URL(url);
    const response = await fetch(box.baseUrl + pathname);
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };

  it.each(['jpeg', 'png', 'webp'] as const)('takes a %s and serves it as a WebP of ours', async (format) => {
    const { status, body } = await uploadBytes(await plain(format, { colour: '#aa3311' }), 'image/jpeg');
    expect([status, Object.keys(body)]).toEqual([200, ['success', 'url']]);
    expect(body.success).toBe(true);
    expect(body.url).toMatch(/^http:\/\/boxoffice\.test\/media\/[0-9a-f]{64}\.webp$/);
    const bytes = await served(body.url);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(path.basename(body.url, '.webp'));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 });
  });

  it("takes the reference's call, and its url as an event's image_url", async () => {
    const response = await fetch(`${box.baseUrl}/api/my-events/image`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${attic.operator.client.token}`,
        'Content-Type': 'application/json',
      },
      body: `{"image":"${dataUrl(await plain('jpeg'))}"}`,
    });
    const { url } = (await response.json()) as { url: string };
    const event = await attic.operator.client.post('/api/my-events', {
      venue_id: await venue(attic),
      name: 'Friday Rooftop Sessions',
      event_date: daysAhead(9),
      status: 'draft',
      image_url: url,
    });
    const { body } = await attic.operator.client.get(`/api/my-events/${created(event)}`);
    expect(body.data.image_url).toBe(url);
  });

  it('is at most 2400 pixels long, and never made larger', async () => {
    const sizes = [
      [3000, 1500, 2400, 1200],
      [1000, 4000, 600, 2400],
      [2400, 10, 2400, 10],
    ] as const;
    for (const [width, height, ...expected] of sizes) {
      const { body } = await uploadBytes(await plain('jpeg', { width, height }));
      const found = await sharp(await served(body.url)).metadata();
      expect([found.width, found.height]).toEqual(expected);
    }
  });

  it('stands upright and says nothing of where and by whom it was taken', async () => {
    const left = { create: { width: 20, height: 40, channels: 3 as const, background: '#ff0000' } };
    const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#0000ff' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .withExif({
        IFD0: { Artist: 'CANARY-ARTIST', Copyright: 'CANARY-RIGHTS' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSProcessingMethod: 'CANARY-GPS' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    const noted = withSegment(photo, 0xfe, Buffer.from('CANARY <?php system($_GET[0]); ?>'));
    expect(noted.includes('CANARY')).toBe(true);
    const { body } = await uploadBytes(noted);
    const bytes = await served(body.url);
    for (const text of ['CANARY', 'Exif', 'EXIF', 'GPS', '<?php'])
      expect([text, bytes.includes(text)]).toEqual([text, false]);
    const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    // Turned clockwise, what was left is on top.
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ];
    expect([at(20, 5)[0]! > 200, at(20, 35)[2]! > 200]).toEqual([true, true]);
  });

  it('may be seen through', async () => {
    const clear = await sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { body } = await uploadBytes(clear);
    expect(await sharp(await served(body.url)).metadata()).toMatchObject({ hasAlpha: true });
  });

  it('may be as large as 2 MB, and not a byte larger', async () => {
    const png = await plain('png');
    expect((await uploadBytes(filledTo(png, TWO_MB))).status).toBe(200);
    const before = stored();
    // Up to 8 MB it is told how large it may be.
    for (const size of [TWO_MB + 1, TWO_MB + 200_000, 4 * TWO_MB]) {
      const { status, body } = await uploadBytes(filledTo(png, size));
      expect([status, body.code]).toEqual([400, 'image_too_large']);
      expect(body.errors).toEqual([{ field: 'image', message: 'must be at most 2 MB' }]);
    }
    const { status, body } = await uploadBytes(filledTo(png, 4 * TWO_MB + 10_000));
    expect([status, body.code]).toEqual([413, 'body_too_large']);
    expect(stored()).toEqual(before);
  });

  describe('what is no picture for us is refused, and nothing of it is kept', () => {
    const jpeg = () => plain('jpeg');
    const after = (what: string) => async () => Buffer.concat([await jpeg(), Buffer.from(what, 'latin1')]);
    const zip = 'PK\x03\x04\x14\x00\x00\x00PK\x05\x06'.padEnd(40, '\x00');

    it.each<[string, string, () => Buffer | Promise<Buffer>]>([
      [
        'an SVG',
        'image_unsupported',
        () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      ],
      [
        'an SVG with an XML declaration',
        'image_unsupported',
        () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      ],
      ['a web page', 'image_unsupported', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
      [
        'a Windows program',
        'image_unsupported',
        () => Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(500)]),
      ],
      ['a Linux program', 'image_unsupported', () => readFileSync(process.execPath).subarray(0, 100_000)],
      ['a PDF', 'image_unsupported', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF')],
      ['text', 'image_unsupported', () => Buffer.from('just words')],
      ['one byte', 'image_unsupported', () => Buffer.from([0xff])],
      [
        'a TIFF',
        'image_unsupported',
        () =>
          sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
            .tiff()
            .toBuffer(),
      ],
      [
        'an AVIF',
        'image_unsupported',
        () =>
          sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
            .avif()
            .toBuffer(),
      ],
      ['a BMP', 'image_unsupported', () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
      ['a still GIF', 'image_animated', () => plain('gif')],
      ['an animated GIF', 'image_animated', () => animated('gif')],
      [
        'a GIF that is a script, too',
        'image_animated',
        () => Buffer.from('GIF89a/*' + ' '.repeat(300) + '*/=alert(1);'),
      ],
      ['an animated WebP', 'image_animated', () => animated('webp')],
      ['an animated WebP of 1000 frames', 'image_animated', () => animated('webp', 1000)],
      ['an animated PNG', 'image_animated', animatedPng],
      [
        'a JPEG without its end',
        'image_damaged',
        async () => (await noise('jpeg', 200, 200)).subarray(0, -2),
      ],
      ['half a JPEG', 'image_damaged', async () => half(await noise('jpeg', 200, 200))],
      ['half a PNG', 'image_damaged', async () => half(await noise('png', 200, 200))],
      ['half a WebP', 'image_damaged', async () => half(await noise('webp', 200, 200))],
      ['the first bytes of a JPEG', 'image_damaged', async () => (await jpeg()).subarray(0, 20)],
      ['a PNG with a wrong bit', 'image_damaged', async () => flipped(await noise('png', 200, 200))],
      [
        'the name of a PNG and no more',
        'image_unsupported',
        () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]),
      ],
      ['a PNG of 100 million pixels', 'image_too_many_pixels', () => pngOf(10_000, 10_000)],
      ['a PNG that says it has 4 thousand million million pixels', 'image_damaged', () => boasting()],
      [
        'a JPEG of 100 million pixels',
        'image_too_many_pixels',
        async () => jpegOf(await jpeg(), 10_000, 10_000),
      ],
      [
        'a WebP of 100 million pixels',
        'image_too_many_pixels',
        async () => webpOf(await plain('webp'), 10_000, 10_000),
      ],
      ['a JPEG and an archive', 'image_with_other_data', after(zip)],
      ['a JPEG and a web page', 'image_with_other_data', after('<html><script>alert(1)</script></html>')],
      [
        'a PNG and a PDF',
        'image_with_other_data',
        async () => Buffer.concat([await plain('png'), Buffer.from('%PDF-1.7\n')]),
      ],
      [
        'a WebP and an archive',
        'image_with_other_data',
        async () => Buffer.concat([await plain('webp'), Buffer.from(zip, 'latin1')]),
      ],
    ])('%s', async (_what, code, make) => {
      await uploadBytes(await jpeg());
      const before = stored();
      const bytes = await make();
      for (const type of ['image/jpeg', 'image/svg+xml']) {
        const { status, body } = await uploadBytes(bytes, type);
        expect([status, body.code]).toEqual([400, code]);
        expect(body.errors).toEqual([{ field: 'image', message: expect.any(String) }]);
      }
      expect(stored()).toEqual(before);
    });

    it.each<[string, unknown]>([
      ['no data URL', 'https://example.com/rooftop.jpg'],
      ['nothing', ''],
      ['no bytes', 'data:image/png;base64,'],
      ['another kind of data', `data:text/html;base64,${btoa('<p>')}`],
      ['no base64', 'data:image/svg+xml,<svg/>'],
      ['another alphabet', 'data:image/png;base64,-_-_'],
      ['gaps', 'data:image/png;base64,AAAA AAAA'],
      ['a line break', 'data:image/png;base64,AAAA\nAAAA'],
      ['no padding', 'data:image/png;base64,AAAAAA'],
      ['bits to spare', 'data:image/png;base64,AAB='],
      ['something behind the padding', 'data:image/png;base64,AA==AAAA'],
      ['a byte that is none', 'data:image/png;base64,AAAA\u0000'],
      ['a type without end', `data:image/${'x'.repeat(1000)};base64,AAAA`],
    ])('%s', async (_what, image) => {
      const { status, body } = await upload(image);
      expect([status, body.code]).toEqual([400, 'image_malformed']);
      expect(body.errors).toEqual([{ field: 'image', message: expect.stringContaining('data URL') }]);
    });

    it.each([[undefined], [null], [5], [{}], [['data:image/png;base64,AAAA']]])(
      'no text: %j',
      async (image) => {
        const { status, body } = await upload(image);
        expect([status, body.code, body.errors[0].field]).toEqual([400, 'invalid_input', 'image']);
      },
    );
  });

  it('takes what phones write behind a photo, and keeps none of it', async () => {
    const [photo, map] = [await noise('jpeg', 300, 200), await plain('jpeg')];
    const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42CANARY', 'latin1'), Buffer.alloc(1000)]);
    const notes = Buffer.from('CANARY-Image_UTC_Data1793452718123SEFHxxxxxxxxSEFT');
    for (const more of [
      map,
      Buffer.concat([Buffer.alloc(7), map, map]),
      film,
      Buffer.concat([map, film]),
      notes,
    ]) {
      const { status, body } = await uploadBytes(Buffer.concat([photo, more]));
      expect(status).toBe(200);
      const bytes = await served(body.url);
      expect(bytes.includes('CANARY')).toBe(false);
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 200 });
    }
  });

  it('is stored once, however many send the same at once', async () => {
    const image = dataUrl(await noise('jpeg', 600, 400));
    const before = stored();
    const answers = await atOnce(times(20), () => upload(image));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const urls = new Set(answers.map(({ body }) => body.url as string));
    expect(urls.size).toBe(1);
    expect(stored()).toEqual([...before, path.basename([...urls][0] ?? '')].sort());
  });

  it('keeps memory in bounds while many large ones come at once', async () => {
    // 49 million pixels each, 150 MB if they were held at once, in few bytes.
    const image = dataUrl(await plain('png', { width: 7000, height: 7000 }));
    const before = process.memoryUsage().rss;
    let highest = 0;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20);
    const answers = await atOnce(times(6), () => upload(image));
    clearInterval(watch);
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect((highest - before) / 2 ** 20).toBeLessThan(300);
  });

  it('does not keep others waiting meanwhile', async () => {
    const image = dataUrl(await plain('png', { width: 7000, height: 7000 }));
    let done = false;
    const uploading = upload(image).finally(() => (done = true));
    let answered = 0;
    while (!done) {
      await box.client.get('/health/live');
      answered += 1;
    }
    expect((await uploading).status).toBe(200);
    expect(answered).toBeGreaterThan(20);
  });
});

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length >> 1]! ^= 0x10;
  return copy;
}

/** Its size is a lie that nobody should make room for. */
function boasting(): Buffer {
  const png = pngOf(8, 8);
  png.writeUInt32BE(0x7fffffff, 16);
  png.writeUInt32BE(0x7fffffff, 20);
  return png;
}
