import { Injectable } from '@nestjs/common';
import { publicId } from '#libs/platform';
import { GalleryStore } from '../gallery/gallery.store.js';
import { PictureLinks } from '../gallery/picture-links.js';

/** What media keeps of a user: the pictures they have uploaded, with addresses that work for an hour or two. */
@Injectable()
export class ExportUploads {
  constructor(
    private readonly gallery: GalleryStore,
    private readonly links: PictureLinks,
  ) {}

  /** @param userId private (UUID) id */
  async execute(userId: string): Promise<Record<string, unknown>> {
    const uploads = (await this.gallery.ofUploader(userId)).map(
      ({ id, eventId, picture, takenAt, createdAt, ...rest }) => ({
        id: publicId('med', id),
        eventId: publicId('evt', eventId),
        ...rest,
        url: this.links.to(picture, true),
        takenAt: takenAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      }),
    );
    return { uploads };
  }
}
