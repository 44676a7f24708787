import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { GalleryStore } from '../gallery/gallery.store.js';

/** Whoever gave their account up takes their pictures with them: what shows people is not kept without its sender. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetUploads implements Handler {
  constructor(private readonly gallery: GalleryStore) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    await this.gallery.removeOfUploader(privateId('usr', payload.userId));
  }
}
