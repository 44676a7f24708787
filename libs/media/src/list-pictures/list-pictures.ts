import { Injectable } from '@nestjs/common';
import { publicId, UnknownId } from '#libs/platform';
import { GalleryStore, type GalleryEvent } from '../gallery/gallery.store.js';
import { PictureLinks } from '../gallery/picture-links.js';
import { shownPicture, type ShownPicture } from '../gallery/shown-picture.js';
import type { Visitor } from '../gallery/visitor.js';

export interface PicturesPage {
  data: ShownPicture[];
  /** Where the next page begins; null at the end. */
  nextCursor: string | null;
}

/** An event's gallery, the newest first: what is approved, and what the visitor has sent and waits for it. */
@Injectable()
export class ListPictures {
  constructor(
    private readonly gallery: GalleryStore,
    private readonly links: PictureLinks,
  ) {}

  /**
   * @param eventId private (UUID), as is the cursor: of the last picture already seen
   * @throws UnknownId for whom the gallery is not
   */
  async execute(
    visitor: Visitor,
    eventId: string,
    { cursor, limit }: { cursor: string | null; limit: number },
  ): Promise<PicturesPage & { event: GalleryEvent }> {
    const event = await this.gallery.eventFor(visitor, eventId);
    if (!event) throw new UnknownId('event');
    const found = await this.gallery.newest(visitor, eventId, cursor, limit + 1);
    const data = found.slice(0, limit);
    const last = data.at(-1);
    const nextCursor = found.length > limit && last ? publicId('med', last.id) : null;
    return { data: data.map((item) => shownPicture(item, this.links)), nextCursor, event };
  }
}
