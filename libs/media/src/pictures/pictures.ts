import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { AtMost } from './at-most.js';
import { extentOf, type PictureKind } from './end-of-picture.js';
import { PictureRefused } from './picture-refused.js';
import { takenOf, type Taken } from './taken-at.js';

const MOST_PIXELS = 50_000_000;
const QUALITY = 82;

/** sharp decodes in libuv's pool of four threads, which files and passwords need as well. */
const AT_ONCE = 2;
/** Each keeps its bytes meanwhile. */
const WAITING = 40;

type Kinds = ReadonlyMap<string, PictureKind>;

const COMMON: Kinds = new Map([
  ['jpg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
]);
/** HEIC is not among them: sharp's own build has no decoder for it. */
const OF_PHONES: Kinds = new Map([...COMMON, ['avif', 'heif']]);
const ANIMATED = new Set(['apng', 'gif']);

// Of all that the library can read, nothing else is ever begun with; and no picture is kept in memory for the next.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

export interface Size {
  /** The longer side is made this short, in pixels; a smaller picture stays as it is. */
  longSide: number;
  /** How long it may take. */
  seconds: number;
}

/** Ours from the first byte to the last: a WebP in sRGB, upright, without anything that was said about it. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

export interface WithThumbnail {
  picture: Picture;
  thumbnail: Picture;
  taken: Taken | null;
}

/** Makes pictures of ours out of what somebody sent: a few at a time, off the event loop. */
@Injectable()
export class Pictures {
  private readonly turns = new AtMost({ running: AT_ONCE, waiting: WAITING });

  /**
   * Decodes a JPEG, PNG or WebP, which its content must be whatever anybody calls it, and encodes it anew.
   * @throws PictureRefused for everything else; Busy when too many wait already
   */
  reencode(bytes: Buffer, size: Size): Promise<Picture> {
    return this.turns.run(async () => {
      const { image } = await this.opened(bytes, COMMON);
      return this.decoding(() => encoded(image, size));
    });
  }

  /**
   * The same with a small one beside it, of what some phones take as well: AVIF.
   * @param read called when it is this picture's turn, so that those that wait are not in memory
   */
  withThumbnail(read: () => Promise<Buffer>, size: Size, thumbnailSize: Size): Promise<WithThumbnail> {
    return this.turns.run(async () => {
      const { image, taken } = await this.opened(await read(), OF_PHONES);
      const picture = await this.decoding(() => encoded(image, size));
      const thumbnail = await this.decoding(() => encoded(sharp(picture.bytes), thumbnailSize));
      return { picture, thumbnail, taken };
    });
  }

  private async opened(bytes: Buffer, kinds: Kinds): Promise<{ image: Sharp; taken: Taken | null }> {
    const kind = await kindOf(bytes, kinds);
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS });
    const { exif } = await this.decoding(() => oneStillPicture(image, kind));
    const extent = extentOf(bytes, kind);
    if (extent !== 'whole') throw new PictureRefused(extent === 'more' ? 'more-than-a-picture' : 'damaged');
    return { image, taken: takenOf(exif) };
  }

  private async decoding<T>(block: () => Promise<T>): Promise<T> {
    try {
      return await block();
    } catch (error) {
      if (error instanceof PictureRefused) throw error;
      const { message } = error as Error;
      if (/exceeds pixel limit/i.test(message)) throw new PictureRefused('too-many-pixels');
      if (/^timeout/i.test(message)) throw new PictureRefused('too-complex');
      throw new PictureRefused('damaged');
    }
  }
}

async function kindOf(bytes: Buffer, kinds: Kinds): Promise<PictureKind> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const extension = found?.ext ?? '';
  if (ANIMATED.has(extension)) throw new PictureRefused('animated');
  const kind = kinds.get(extension);
  if (kind === undefined) throw new PictureRefused('unsupported');
  return kind;
}

async function oneStillPicture(image: Sharp, kind: PictureKind): Promise<Metadata> {
  const metadata = await image.metadata();
  if (metadata.format !== kind) throw new PictureRefused('unsupported');
  if ((metadata.pages ?? 1) > 1) throw new PictureRefused('animated');
  return metadata;
}

async function encoded(image: Sharp, { longSide, seconds }: Size): Promise<Picture> {
  const { data, info } = await image
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
