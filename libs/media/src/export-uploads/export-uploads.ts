import { Injectable } from '@nestjs/common';
import { publicId } from '#libs/platform';
import { GalleryStore } from '../gallery/gallery.store.js';
import { PictureLinks } from '../gallery/picture-links.js';
import { GuestInviteStore } from '../guests/guest-invite.store.js';
import { UploaderMarks } from '../guests/uploader-marks.store.js';

/**
 * What media keeps of a user: the pictures they have uploaded, with addresses that work for an hour or two, and the
 * invites that were mailed to them as somebody's guest.
 */
@Injectable()
export class ExportUploads {
  constructor(
    private readonly gallery: GalleryStore,
    private readonly invites: GuestInviteStore,
    private readonly marks: UploaderMarks,
    private readonly links: PictureLinks,
  ) {}

  /** @param userId private (UUID) id */
  async execute(userId: string): Promise<Record<string, unknown>> {
    const mark = await this.marks.ofUser(userId);
    const uploads = (await this.gallery.ofUploader(userId, mark)).map(
      ({ id, eventId, picture, status, takenAt, createdAt, ...rest }) => ({
        id: publicId('med', id),
        eventId: publicId('evt', eventId),
        status,
        ...rest,
        url: this.links.to(picture, status),
        takenAt: takenAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      }),
    );
    const guestInvites = (mark ? await this.invites.ofMark(mark) : []).map(
      ({ id, eventId, createdAt, expiresAt, revokedAt, ...rest }) => ({
        id: publicId('guest', id),
        eventId: publicId('evt', eventId),
        ...rest,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      }),
    );
    return { uploads, guestInvites };
  }
}
