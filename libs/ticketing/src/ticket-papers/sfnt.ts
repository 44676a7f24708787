import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const TABLE_COUNT = 12;
const FLAVOUR = 4;

/**
 * A WOFF 1 font as the plain TrueType or OpenType file in it: of a compressed one every glyph would be looked up
 * by unpacking the whole table again.
 */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(TABLE_COUNT);
  let position = SFNT_HEADER + SFNT_ENTRY * count;
  const head = Buffer.alloc(position);
  head.writeUInt32BE(woff.readUInt32BE(FLAVOUR), 0);
  head.writeUInt16BE(count, 4);
  const parts: Uint8Array[] = [head];
  for (let n = 0; n < count; n += 1) {
    const from = WOFF_HEADER + WOFF_ENTRY * n;
    const to = SFNT_HEADER + SFNT_ENTRY * n;
    const offset = woff.readUInt32BE(from + 4);
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(from + 8));
    const length = woff.readUInt32BE(from + 12);
    const table = packed.length < length ? inflateSync(packed) : packed;
    // Tag and checksum are kept.
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(position, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    position += length + padding.length;
  }
  return Buffer.concat(parts);
}
