import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Busy, Messages, newId, publicId, reach, Transaction, UnknownId } from '#libs/platform';
import { TicketRequired } from '#libs/ticketing';
import { mediaUploaded } from '../events/media-events.js';
import { GalleryStore, type GalleryEvent, type NewItem } from '../gallery/gallery.store.js';
import { galleryNames, PictureLinks } from '../gallery/picture-links.js';
import { shownPicture, type ShownPicture } from '../gallery/shown-picture.js';
import type { Visitor } from '../gallery/visitor.js';
import { GuestInviteStore } from '../guests/guest-invite.store.js';
import { Pictures } from '../pictures/pictures.js';
import { instantTaken } from '../pictures/taken-at.js';
import type { IncomingFiles } from './incoming-files.js';
import { UploadedFiles } from './uploaded-files.js';
import { tellingOfFile, UploadQuotaReached } from './upload-pictures.errors.js';

/** Of one file, as it is sent. */
export const PICTURE_BYTES = 15 * 1024 * 1024;
/** In one request. */
export const MOST_FILES = 10;

/** What one account may put into one event's gallery. */
const MOST_OF_ACCOUNT = 500;

const PICTURE = { longSide: 2400, seconds: 20 };
const THUMBNAIL = { longSide: 480, seconds: 5 };

/**
 * Puts pictures into an event's gallery, all of a request or none. Each is encoded anew, upright and without what was
 * said in it, with a small one beside it. Files are written down before they are stored and used once their rows
 * commit, so that whatever dies in between leaves nothing that the sweep does not find.
 */
@Injectable()
export class UploadPictures {
  constructor(
    private readonly transaction: Transaction,
    private readonly gallery: GalleryStore,
    private readonly files: UploadedFiles,
    private readonly invites: GuestInviteStore,
    private readonly pictures: Pictures,
    private readonly links: PictureLinks,
    private readonly messages: Messages,
  ) {}

  /**
   * @param eventId private (UUID) id
   * @param receive reads the request, once it is known that the visitor may; returns the caption
   * @returns the pictures as the visitor sees them
   * @throws UnknownId; TicketRequired of a member who only looks; UploadQuotaReached; what is in pictureErrors; StorageFull, StorageUnavailable; Busy; what
   *   `receive` throws
   */
  async execute(
    visitor: Visitor,
    eventId: string,
    receive: (incoming: IncomingFiles) => Promise<string | null>,
  ): Promise<ShownPicture[]> {
    const event = await this.gallery.eventFor(visitor, eventId);
    if (!event) throw new UnknownId('event');
    if (!event.maySend) throw new TicketRequired();
    const incoming = this.files.incoming();
    try {
      const caption = await receive(incoming);
      await this.assertLeft(visitor, incoming.paths.length);
      return await this.takeIn(visitor, event, incoming.paths, caption);
    } finally {
      await incoming.discard();
    }
  }

  private async takeIn(
    visitor: Visitor,
    event: GalleryEvent,
    paths: readonly string[],
    caption: string | null,
  ): Promise<ShownPicture[]> {
    const items: NewItem[] = paths.map(() => {
      const id = newId();
      return { id, caption, ...galleryNames(newId()), width: 0, height: 0, takenAt: null };
    });
    const names = items.flatMap(({ picture, thumbnail }) => [picture, thumbnail]);
    await this.files.announce(event.organisationId, names);
    reach('upload-pictures.announced');
    try {
      for (const [index, item] of items.entries()) {
        await tellingOfFile(index, () => this.make(item, paths[index] ?? '', event.timeZone));
      }
      reach('upload-pictures.stored');
      await this.transaction.run(() => this.add(visitor, event, items, names));
    } catch (error) {
      await this.files.giveUp(names);
      throw error;
    }
    this.messages.wake();
    const ids = items.map(({ id }) => id);
    return (await this.gallery.own(visitor, ids)).map((item) => shownPicture(item, this.links));
  }

  private async make(item: NewItem, path: string, timeZone: string): Promise<void> {
    const { picture, thumbnail, taken } = await this.pictures.withThumbnail(
      () => readFile(path),
      PICTURE,
      THUMBNAIL,
    );
    Object.assign(item, {
      width: picture.width,
      height: picture.height,
      takenAt: taken && instantTaken(taken, timeZone),
    });
    await this.files.put(item.picture, picture.bytes);
    await this.files.put(item.thumbnail, thumbnail.bytes);
  }

  private async add(visitor: Visitor, event: GalleryEvent, items: NewItem[], names: string[]): Promise<void> {
    if (visitor.kind === 'account') {
      const left = MOST_OF_ACCOUNT - (await this.gallery.lockCountOf(visitor.principal.userId, event.id));
      if (left < items.length) throw new UploadQuotaReached(Math.max(0, left));
    } else if (!(await this.invites.use(visitor.guest.guestId, items.length))) {
      await this.assertLeft(visitor, items.length);
      throw new UnknownId('event');
    }
    if (!(await this.files.keep(names))) throw new Busy();
    if (!(await this.gallery.add(visitor, event.id, items))) throw new UnknownId('event');
    const eventId = publicId('evt', event.id);
    await this.messages.add(
      ...items.map(({ id }) =>
        mediaUploaded.of(event.id, {
          mediaId: publicId('med', id),
          eventId,
          organisationId: publicId('org', event.organisationId),
          approved: !event.moderated,
          byGuest: visitor.kind === 'guest',
          url: `/api/my-events/${eventId}/media/${publicId('med', id)}`,
        }),
      ),
    );
  }

  /** Told before the work is done; what counts is said when the pictures are added. */
  private async assertLeft(visitor: Visitor, count: number): Promise<void> {
    if (visitor.kind === 'account') return;
    const left = (await this.invites.standing(visitor.guest.guestId))?.uploadsLeft ?? 0;
    if (left < count) throw new UploadQuotaReached(left);
  }
}
