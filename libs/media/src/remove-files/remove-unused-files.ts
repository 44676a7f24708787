import { Injectable } from '@nestjs/common';
import { FileRemover } from '../files/file-remover.js';
import { FileStore } from '../files/file.store.js';
import { GalleryStore } from '../gallery/gallery.store.js';
import { Inbox } from '../upload-pictures/incoming-files.js';

const BATCH = 200;

/**
 * Removes every file that nothing uses: of pictures that were deleted, of uploads that a crash has cut off, of covers
 * that have been on no event and no participant for a week, and of galleries whose event is gone.
 */
@Injectable()
export class RemoveUnusedFiles {
  constructor(
    private readonly files: FileStore,
    private readonly gallery: GalleryStore,
    private readonly remover: FileRemover,
    private readonly inbox: Inbox,
  ) {}

  async execute(stopping: () => boolean = () => false): Promise<void> {
    await this.inbox.tidyUp();
    await this.gallery.removeOfGoneEvents();
    await this.files.releaseUnusedCovers();
    await this.files.releaseLeftBehind();
    let after = '';
    while (!stopping()) {
      const names = await this.files.toRemove(after, BATCH);
      const last = names.at(-1);
      if (last === undefined) return;
      await this.remover.remove(names);
      after = last;
    }
  }
}
