import { ApiProperty, PickType } from '@nestjs/swagger';
import { IdField, PageQuery, TextField } from '#libs/platform';

export class GalleryQuery extends PickType(PageQuery, ['limit'] as const) {
  @IdField('med', { description: 'The nextCursor of the page before', optional: true })
  cursor?: string;
}

export class UploadedBy {
  /**
   * First name and how the last one begins; of a guest, the name in the invite
   * @example "Sam L."
   */
  name!: string;
  /** Whether they have no account, and came by an invite */
  guest!: boolean;
}

export class GalleryPicture {
  /** @example "med_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * Where the picture is, at most 2400 pixels long; works for an hour or two: list again for a new one
   * @example "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
   */
  url!: string;
  /**
   * The same, at most 480 pixels long
   * @example "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
   */
  thumbnailUrl!: string;
  /**
   * Pixels
   * @example 2400
   */
  width!: number;
  /** @example 1600 */
  height!: number;
  /** @example "The last song" */
  caption!: string | null;
  uploadedBy!: UploadedBy;
  /** Whether the caller has uploaded it */
  mine!: boolean;
  /**
   * `pending`: the caller's own, which the organisation has yet to look at
   * @example "approved"
   */
  status!: 'pending' | 'approved' | 'hidden';
  /**
   * UTC instant at which the camera says it was taken; null where it does not
   * @example "2026-07-17T21:30:00.000Z"
   */
  takenAt!: string | null;
  /**
   * UTC instant
   * @example "2026-07-18T09:00:00.000Z"
   */
  createdAt!: string;
}

export class GalleryPage {
  data!: GalleryPicture[];
  /**
   * Ask for it as cursor; null on the last page
   * @example "med_01k31d9ygge5ez2n8bdstrw7k9"
   */
  nextCursor!: string | null;
}

export class GalleryEventSummary {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Friday Rooftop Sessions" */
  name!: string;
}

export class GuestSummary {
  /** @example "guest_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Aunt May" */
  name!: string;
  /** @example 48 */
  uploadsLeft!: number;
  /**
   * UTC instant from which the invite does not work any more
   * @example "2026-08-17T20:00:00.000Z"
   */
  expiresAt!: string;
}

export class GuestGalleryPage extends GalleryPage {
  event!: GalleryEventSummary;
  guest!: GuestSummary;
}

export class UploadFields {
  @TextField({
    description: 'Of all the pictures in the request',
    example: 'The last song',
    max: 500,
    optional: true,
  })
  caption?: string;
}

export class UploadRequest extends UploadFields {
  @ApiProperty({
    type: 'array',
    description: 'JPEG, PNG, WebP or AVIF, at most 15 MB and 50 million pixels each',
    items: { type: 'string', format: 'binary' },
    minItems: 1,
    maxItems: 10,
  })
  files!: string[];
}

export class UploadResponse {
  data!: GalleryPicture[];
}
