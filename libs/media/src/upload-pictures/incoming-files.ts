import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIG, StorageFull, StorageUnavailable, type Config } from '#libs/platform';

/** Nobody sends for so long: what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 3_600_000;

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Files as somebody sends them, on disk and never whole in memory, until they are looked at. */
export class IncomingFiles {
  readonly paths: string[] = [];

  constructor(private readonly folder: string) {}

  /** @throws StorageFull, StorageUnavailable; what the sender's stream throws */
  async receive(stream: Readable): Promise<void> {
    const file = path.join(this.folder, randomUUID());
    this.paths.push(file);
    try {
      await mkdir(this.folder, { recursive: true });
      await pipeline(stream, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      const { code = '', syscall } = error as { code?: string; syscall?: string };
      if (syscall === undefined) throw error;
      throw NO_ROOM.has(code) ? new StorageFull() : new StorageUnavailable();
    }
  }

  async discard(): Promise<void> {
    await Promise.all(this.paths.map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}

/** Where files arrive: `uploads` beside the stored ones, on the same disk. */
@Injectable()
export class Inbox implements OnModuleInit {
  private readonly logger = new Logger(Inbox.name);
  private readonly folder: string;

  constructor(@Inject(CONFIG) { MEDIA_DIR, DATA_DIR }: Config) {
    this.folder = path.resolve(MEDIA_DIR ?? path.join(DATA_DIR, 'media'), 'uploads');
  }

  onModuleInit(): Promise<void> {
    return this.tidyUp();
  }

  /** Removes what a process that died was receiving. */
  async tidyUp(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const file = path.join(this.folder, name);
      try {
        if ((await stat(file)).mtimeMs < Date.now() - ABANDONED_AFTER_MS) await rm(file, { force: true });
      } catch (error) {
        this.logger.warn({ msg: 'cannot tidy up what was being uploaded', err: error });
      }
    }
  }

  open(): IncomingFiles {
    return new IncomingFiles(this.folder);
  }
}
