import { Injectable } from '@nestjs/common';
import { Storage, type StoredFile } from '#libs/platform';
import { GalleryStore } from '../gallery/gallery.store.js';
import { isGalleryName, PictureLinks } from '../gallery/picture-links.js';
import { NoSuchPicture } from '../open-picture/open-picture.errors.js';

/** A picture of a gallery for whoever has its signed address, until that runs out or the picture is hidden or deleted. */
@Injectable()
export class OpenGalleryPicture {
  constructor(
    private readonly gallery: GalleryStore,
    private readonly links: PictureLinks,
    private readonly storage: Storage,
  ) {}

  /**
   * @param link as it was signed; `until` in seconds since 1970
   * @throws NoSuchPicture, whatever is wrong; StorageUnavailable
   */
  async execute(link: { name: string; until: number; signature: string }): Promise<StoredFile> {
    const status = isGalleryName(link.name) ? await this.gallery.statusOfFile(link.name) : undefined;
    if (!status || !this.links.opens(link, status)) throw new NoSuchPicture();
    const file = await this.storage.open(link.name);
    if (!file) throw new NoSuchPicture();
    return file;
  }
}
