import { Injectable } from '@nestjs/common';
import { Storage } from '#libs/platform';
import { FileRemover } from '../files/file-remover.js';
import { FileStore } from '../files/file.store.js';
import { Inbox, type IncomingFiles } from './incoming-files.js';

/** The files of an upload on their way: as they arrive, as they are stored, and when nothing comes of it. */
@Injectable()
export class UploadedFiles {
  constructor(
    private readonly inbox: Inbox,
    private readonly storage: Storage,
    private readonly files: FileStore,
    private readonly remover: FileRemover,
  ) {}

  incoming(): IncomingFiles {
    return this.inbox.open();
  }

  announce(organisationId: string, names: string[]): Promise<void> {
    return this.files.announce(organisationId, names);
  }

  /** @throws StorageFull, StorageUnavailable */
  put(name: string, bytes: Buffer): Promise<void> {
    return this.storage.put(name, bytes);
  }

  /** @returns whether all may still be used */
  keep(names: string[]): Promise<boolean> {
    return this.files.keep(names);
  }

  giveUp(names: string[]): Promise<void> {
    return this.remover.giveUp(names);
  }
}
