import { Injectable, Logger } from '@nestjs/common';
import { reach, Storage } from '#libs/platform';
import { FileStore } from './file.store.js';

/** Takes files out of the storage, and then out of the books: killed in between it is done once more. */
@Injectable()
export class FileRemover {
  private readonly logger = new Logger(FileRemover.name);

  constructor(
    private readonly files: FileStore,
    private readonly storage: Storage,
  ) {}

  /** Removes files that are released; one that cannot be is left to the next sweep. */
  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      try {
        await this.storage.delete(name);
        reach('remove-file.deleted');
        await this.files.forget(name);
      } catch (error) {
        this.logger.warn({ msg: 'file not removed', name, err: error });
      }
    }
  }

  /** Of an upload that failed: nothing of it is kept. */
  async giveUp(names: string[]): Promise<void> {
    try {
      await this.files.release(names);
      await this.remove(names);
    } catch (error) {
      this.logger.warn({ msg: 'files of a failed upload are left to the sweep', err: error });
    }
  }
}
