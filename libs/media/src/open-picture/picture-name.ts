import { createHash } from 'node:crypto';
import { publicUrl, type Config } from '#libs/platform';

const NAME = /^([0-9a-f]{64})\.webp$/;

/** What the documents show. */
export const PICTURE_NAME_PATTERN = NAME.source;

/** The key of a picture in the storage: the SHA-256 of its bytes. */
export const pictureName = (bytes: Buffer): string =>
  `${createHash('sha256').update(bytes).digest('hex')}.webp`;

export const isPictureName = (name: string): boolean => NAME.test(name);

/** Absolute, so that it can stand in an event's `image_url`. */
export const pictureUrl = (config: Config, name: string): string => `${publicUrl(config)}/media/${name}`;
