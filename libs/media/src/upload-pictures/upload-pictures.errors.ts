import { domainError, type ErrorKind } from '#libs/platform';
import { PictureRefused, type Flaw } from '../pictures/picture-refused.js';

function pictureError<K extends ErrorKind, C extends string>(
  kind: K,
  code: C,
  title: string,
  message: string,
) {
  return class extends domainError(kind, code, title, { errors: [{ field: 'files[0]', message }] }) {
    /** @param index which of the files it is, from 0 */
    constructor(index: number) {
      const field = `files[${index}]`;
      super(`${field}: ${message}; nothing was stored`, { errors: [{ field, message }] });
    }
  };
}

export class PictureTooLarge extends pictureError(
  'too-large',
  'picture_too_large',
  'Picture too large',
  'must be at most 15 MB',
) {}

export class PictureTooManyPixels extends pictureError(
  'too-large',
  'picture_too_many_pixels',
  'Too many pixels',
  'must have at most 50 million pixels',
) {}

export class PictureUnsupported extends pictureError(
  'unsupported-type',
  'picture_unsupported',
  'Not a supported picture',
  'must be a JPEG, PNG, WebP or AVIF picture, whatever it is called',
) {}

export class PictureAnimated extends pictureError(
  'unprocessable',
  'picture_animated',
  'Animated picture',
  'must not be animated',
) {}

export class PictureDamaged extends pictureError(
  'unprocessable',
  'picture_damaged',
  'Damaged picture',
  'is cut off or otherwise damaged',
) {}

export class PictureNotOnly extends pictureError(
  'unprocessable',
  'picture_with_other_data',
  'More than a picture',
  'has other data behind the picture',
) {}

export class PictureTooComplex extends pictureError(
  'unprocessable',
  'picture_too_complex',
  'Picture too complex',
  'takes too long to decode',
) {}

/** The guest, or the account in this event, has no more uploads left. */
export class UploadQuotaReached extends domainError('conflict', 'upload_quota_reached', 'Too many uploads', {
  left: 3,
}) {
  /** @param left how many more it could be */
  constructor(left: number) {
    super(
      left === 0
        ? 'No more pictures may be uploaded to this event'
        : `Only ${left} more of your pictures fit into this event; nothing was stored`,
      { left },
    );
  }
}

const OF_FLAW = {
  unsupported: PictureUnsupported,
  animated: PictureAnimated,
  'too-many-pixels': PictureTooManyPixels,
  damaged: PictureDamaged,
  'more-than-a-picture': PictureNotOnly,
  'too-complex': PictureTooComplex,
} satisfies Record<Flaw, unknown>;

/** All that may be wrong with an uploaded picture. */
export const pictureErrors = [PictureTooLarge, ...Object.values(OF_FLAW)];

/** Says of a picture that was refused what is wrong with which file. */
export async function tellingOfFile<T>(index: number, block: () => Promise<T>): Promise<T> {
  try {
    return await block();
  } catch (error) {
    if (error instanceof PictureRefused) throw new OF_FLAW[error.flaw](index);
    throw error;
  }
}
