import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

type Format = 'jpeg' | 'png' | 'webp' | 'gif';

export const dataUrl = (bytes: Buffer, type = 'image/jpeg'): string =>
  `data:${type};base64,${bytes.toString('base64')}`;

/** A picture of one colour. */
export const plain = (
  format: Format,
  { width = 60, height = 40, colour = '#336699' }: { width?: number; height?: number; colour?: string } = {},
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour }, limitInputPixels: false })
    .toFormat(format)
    .toBuffer();

/** Random dots, which compress badly: a size in pixels is a size in bytes. */
export const noise = (format: Format, width: number, height: number): Promise<Buffer> =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .toFormat(format, format === 'png' ? {} : { quality: 90 })
    .toBuffer();

/** Several frames in one file. */
export const animated = (format: 'webp' | 'gif', frames = 5): Promise<Buffer> =>
  sharp(randomBytes(20 * 10 * frames * 3), {
    raw: { width: 20, height: 10 * frames, channels: 3, pageHeight: 10 },
  })
    .toFormat(format)
    .toBuffer();

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** A chunk of a PNG, its checksum right. */
export function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG of so many pixels, one bit each: small as a file, whatever its size is. */
export function pngOf(width: number, height: number, before: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND'),
  ]);
}

/** A JPEG that says it has so many pixels. */
export function jpegOf(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

/** A (lossy) WebP that says it has so many pixels. */
export function webpOf(webp: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(webp);
  const frame = copy.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  copy.writeUInt16LE(width, frame + 3);
  copy.writeUInt16LE(height, frame + 5);
  return copy;
}

/** A PNG that a browser would play: it says so before its picture. */
export function animatedPng(): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  return pngOf(8, 8, [chunk('acTL', control)]);
}

/** Puts a segment behind the JPEG's first marker, where Exif stands. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** Fills a PNG up to so many bytes, by a chunk that decoders skip. */
export function filledTo(png: Buffer, size: number): Buffer {
  const end = png.length - 12;
  const filling = randomBytes(size - png.length - 12);
  return Buffer.concat([png.subarray(0, end), chunk('fiLl', filling), png.subarray(end)]);
}
