import { domainError } from '#libs/platform';
import { PictureRefused, type Flaw } from '../pictures/picture-refused.js';

function imageError<C extends string>(code: C, title: string, message: string) {
  const members = { errors: [{ field: 'image', message }] };
  return class extends domainError('invalid', code, title, members) {
    constructor() {
      super(`image: ${message}`, members);
    }
  };
}

export class ImageMalformed extends imageError(
  'image_malformed',
  'Not a data URL',
  'must be a data URL of the form data:image/…;base64,…',
) {}

export class ImageTooLarge extends imageError('image_too_large', 'Image too large', 'must be at most 2 MB') {}

export class ImageUnsupported extends imageError(
  'image_unsupported',
  'Not a supported image',
  'must be a JPEG, PNG or WebP picture, whatever it is called',
) {}

export class ImageAnimated extends imageError('image_animated', 'Animated image', 'must not be animated') {}

export class ImageTooManyPixels extends imageError(
  'image_too_many_pixels',
  'Too many pixels',
  'must have at most 50 million pixels',
) {}

export class ImageDamaged extends imageError(
  'image_damaged',
  'Damaged image',
  'is cut off or otherwise damaged',
) {}

export class ImageNotOnly extends imageError(
  'image_with_other_data',
  'More than an image',
  'has other data behind the picture',
) {}

export class ImageTooComplex extends imageError(
  'image_too_complex',
  'Image too complex',
  'takes too long to decode',
) {}

const OF_FLAW = {
  unsupported: ImageUnsupported,
  animated: ImageAnimated,
  'too-many-pixels': ImageTooManyPixels,
  damaged: ImageDamaged,
  'more-than-a-picture': ImageNotOnly,
  'too-complex': ImageTooComplex,
} satisfies Record<Flaw, unknown>;

/** All that may be wrong with an uploaded cover. */
export const imageErrors = [ImageMalformed, ImageTooLarge, ...Object.values(OF_FLAW)];

/** Says of a picture that was refused what is wrong with the field `image`. */
export async function tellingOfImage<T>(block: () => Promise<T>): Promise<T> {
  try {
    return await block();
  } catch (error) {
    if (error instanceof PictureRefused) throw new OF_FLAW[error.flaw]();
    throw error;
  }
}
