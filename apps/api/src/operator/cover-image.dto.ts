import { COVER_BYTES } from '#libs/media';
import { DataUrlField, TextField } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

export class UploadImageRequest {
  @DataUrlField({
    description: 'The picture as a data URL: JPEG, PNG or WebP, at most 2 MB decoded and 50 million pixels',
    example:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    bytes: COVER_BYTES,
  })
  image!: string;
}

export class UploadImageResponse {
  @Fixed(true)
  success!: true;

  /**
   * For an event's `image_url`
   * @example "https://tickets.example.com/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.webp"
   */
  url!: string;
}

export class GenerateImageRequest {
  @TextField({ description: "The event's name", example: 'Friday Rooftop Sessions' })
  name!: string;

  @TextField({
    description: 'Kind of event: searched for together with the name, and alone when that finds nothing',
    example: 'club_night',
    max: 100,
    optional: true,
    nullable: true,
  })
  event_type?: string | null;
}

/** To be shown beside the picture, linked. */
export class ImageAttribution {
  /** @example "Jane Doe" */
  photographer!: string;
  /** @example "https://unsplash.com/@janedoe?utm_source=boxoffice&utm_medium=referral" */
  photographer_url!: string;
  /** @example "https://unsplash.com/photos/eOLpJytrbsQ?utm_source=boxoffice&utm_medium=referral" */
  unsplash_url!: string;
}

export class GenerateImageResponse {
  @Fixed(true)
  success!: true;

  /**
   * At Unsplash: link to it, do not copy it. For an event's `image_url`
   * @example "https://images.unsplash.com/photo-1416339306562-f3d12fefd36f"
   */
  url!: string;
  attribution!: ImageAttribution;
}
