import { Injectable } from '@nestjs/common';
import { ReachableEvents } from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member, type Window } from '#libs/platform';
import { FileRemover } from '../files/file-remover.js';
import { FileStore } from '../files/file.store.js';
import { GalleryStore, type OperatorItem } from '../gallery/gallery.store.js';
import type { ItemStatus } from '../gallery/media-item.entity.js';
import { PictureLinks } from '../gallery/picture-links.js';

/** A picture as operators see it: in the words of their API, with its addresses. */
export interface ModeratedPicture {
  url: string;
  thumbnail_url: string;
  [field: string]: unknown;
}

/**
 * What an operator does with the gallery of an event within reach: looks at everything, approves or hides, deletes.
 * Each throws UnknownId for what is not, or not theirs; ids are private (UUIDs).
 */
@Injectable()
export class ModeratePictures {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: ReachableEvents,
    private readonly gallery: GalleryStore,
    private readonly files: FileStore,
    private readonly remover: FileRemover,
    private readonly links: PictureLinks,
    private readonly audit: Audit,
  ) {}

  /** A page, the newest first, of whatever status. */
  async list(member: Member, eventId: string, status: ItemStatus | null, window: Window) {
    await this.events.assert(member, [eventId]);
    const { data, ...rest } = await this.gallery.page(member, eventId, status, window);
    return { data: data.map((item) => this.shown(item)), ...rest };
  }

  async one(member: Member, eventId: string, id: string): Promise<ModeratedPicture> {
    const item = await this.gallery.one(member, eventId, id);
    if (!item) throw new UnknownId('picture');
    return this.shown(item);
  }

  /** Saying what it is already changes nothing. */
  async setStatus(member: Member, eventId: string, id: string, status: 'approved' | 'hidden'): Promise<void> {
    await this.transaction.run(async () => {
      const item = await this.gallery.lock(member, eventId, id);
      if (!item) throw new UnknownId('picture');
      if (item.status === status) return;
      await this.gallery.setStatus(id, status);
      await this.audit.add(member, {
        action: 'media.update',
        entity: publicId('med', id),
        venueId: item.venueId,
        before: { status: item.status },
        after: { status },
      });
    });
  }

  /** For good: its files are removed at once, or by the next sweep. */
  async delete(member: Member, eventId: string, id: string): Promise<void> {
    const names = await this.transaction.run(async () => {
      const item = await this.gallery.lock(member, eventId, id);
      if (!item) throw new UnknownId('picture');
      const { picture, thumbnail, status, venueId } = item;
      await this.gallery.remove(id);
      await this.files.release([picture, thumbnail]);
      const entity = publicId('med', id);
      await this.audit.add(member, { action: 'media.delete', entity, venueId, before: { status } });
      return [picture, thumbnail];
    });
    await this.remover.remove(names);
  }

  private shown({ picture, thumbnail, ...item }: OperatorItem): ModeratedPicture {
    const { status } = item;
    return { ...item, url: this.links.to(picture, status), thumbnail_url: this.links.to(thumbnail, status) };
  }
}
