import { Injectable } from '@nestjs/common';
import { Storage, type StoredFile } from '#libs/platform';
import { NoSuchPicture } from './open-picture.errors.js';
import { isPictureName } from './picture-name.js';

/**
 * A picture for everybody, by its name.
 * @throws NoSuchPicture, for whatever is no name of ours, too; StorageUnavailable
 */
@Injectable()
export class OpenPicture {
  constructor(private readonly storage: Storage) {}

  async execute(name: string): Promise<StoredFile> {
    const file = isPictureName(name) ? await this.storage.open(name) : undefined;
    if (!file) throw new NoSuchPicture();
    return file;
  }

  /** For whoever has it already and asks whether it is still the same: under its name it always is. */
  async assertThere(name: string): Promise<void> {
    if (!isPictureName(name) || !(await this.storage.exists(name))) throw new NoSuchPicture();
  }
}
