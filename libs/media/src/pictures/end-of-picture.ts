export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heif';

/**
 * Whether the bytes are one picture from the first to the last, as far as the file's frame tells. What could be
 * read as another kind of file, too, has that file's bytes after the picture's.
 * @returns `cut-off` when the picture's own end is missing
 */
export function extentOf(bytes: Buffer, kind: PictureKind): 'whole' | 'cut-off' | 'more' {
  const end = ENDS[kind](bytes);
  if (end === undefined || end > bytes.length) return 'cut-off';
  return isNothing(bytes, end) || (kind === 'jpeg' && isOfACamera(bytes, end)) ? 'whole' : 'more';
}

const ENDS: Record<PictureKind, (bytes: Buffer) => number | undefined> = {
  jpeg: (bytes) => endOfJpeg(bytes, 0),
  png: endOfPng,
  webp: endOfWebp,
  heif: endOfHeif,
};

const NO_LENGTH = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const START = 0xd8;
const SCAN = 0xda;
const END = 0xd9;

/** Segments up to the marker that ends the picture; a preview inside of one is skipped with it. */
function endOfJpeg(bytes: Buffer, start: number): number | undefined {
  let at = start + 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === END) return at + 2;
    else if (marker === START || marker === 0) return undefined;
    else if (NO_LENGTH(marker)) at += 2;
    else {
      if (at + 4 > bytes.length) return undefined;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === SCAN) at = endOfScan(bytes, at);
    }
  }
  return undefined;
}

/** In the data of a scan FF is followed by 00, or by a restart marker. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !NO_LENGTH(next)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

function endOfPng(bytes: Buffer): number | undefined {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end;
    at = end;
  }
  return undefined;
}

function endOfWebp(bytes: Buffer): number | undefined {
  if (bytes.length < 12) return undefined;
  const size = bytes.readUInt32LE(4);
  return 8 + size + (size % 2);
}

/** What a still AVIF is made of; `moov` would be a film. */
const BOXES = new Set(['ftyp', 'meta', 'mdat', 'idat', 'free', 'skip', 'uuid', 'mini']);

function endOfHeif(bytes: Buffer): number | undefined {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (!BOXES.has(bytes.toString('latin1', at + 4, at + 8))) break;
    // 0 means all the rest, and 1 a size of 64 bits, which no file of ours needs.
    if (size === 0) return bytes.length;
    if (size < 8) return undefined;
    at += size;
  }
  return at === 0 ? undefined : at;
}

/** Padding. */
function isNothing(bytes: Buffer, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (bytes[at] !== 0) return false;
  return true;
}

/**
 * What cameras write behind a photo: further photos (a preview, a gain map), the film of a moving one, or
 * Samsung's notes. None of it is kept, but to refuse it would be to refuse what most phones take.
 */
function isOfACamera(bytes: Buffer, from: number): boolean {
  let at = from;
  while (at < bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'ftyp') return true;
    if (bytes[at] === 0) at += 1;
    else if (bytes[at] === 0xff && bytes[at + 1] === START) at = endOfJpeg(bytes, at) ?? Infinity;
    else return bytes.toString('latin1', bytes.length - 4) === 'SEFT';
  }
  return at === bytes.length;
}
