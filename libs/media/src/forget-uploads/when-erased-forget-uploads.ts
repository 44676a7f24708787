import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { GalleryStore } from '../gallery/gallery.store.js';
import { GuestInviteStore } from '../guests/guest-invite.store.js';
import { UploaderMarks } from '../guests/uploader-marks.store.js';

/**
 * Whoever gave their account up takes their pictures with them: what shows people is not kept without its sender. So do
 * guests whose invites were mailed to the address of the account, and the invites name nobody.
 */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetUploads implements Handler {
  constructor(
    private readonly gallery: GalleryStore,
    private readonly invites: GuestInviteStore,
    private readonly marks: UploaderMarks,
  ) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    const userId = privateId('usr', payload.userId);
    const mark = await this.marks.ofErased(userId);
    await this.gallery.removeOfUploader(userId, mark);
    if (mark) await this.invites.forget(mark);
  }
}
