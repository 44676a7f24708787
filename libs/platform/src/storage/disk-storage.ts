import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { StorageFull, StorageUnavailable } from './storage.errors.js';
import { Storage, typeOf, type StoredFile } from './storage.js';

/** Where a file is written before it has its name. */
const PARTS = 'parts';

/** Nobody writes for so long: what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 3_600_000;

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** A folder: `MEDIA_DIR`, or `media` in `DATA_DIR`. Several processes may share it. */
@Injectable()
export class DiskStorage extends Storage implements OnModuleInit {
  private readonly logger = new Logger(DiskStorage.name);
  private readonly folder: string;

  constructor(@Inject(CONFIG) { MEDIA_DIR, DATA_DIR }: Config) {
    super();
    this.folder = path.resolve(MEDIA_DIR ?? path.join(DATA_DIR, 'media'));
  }

  async onModuleInit(): Promise<void> {
    await this.removeAbandoned().catch((error: unknown) => {
      this.logger.warn({ msg: 'cannot tidy up the media folder', code: codeOf(error) });
    });
  }

  put(key: string, bytes: Uint8Array): Promise<void> {
    const file = this.fileOf(key);
    const part = path.join(this.folder, PARTS, randomUUID());
    return this.reaching('write', async () => {
      await mkdir(path.join(this.folder, PARTS), { recursive: true });
      try {
        await closing(await open(part, 'wx', 0o644), async (handle) => {
          await handle.writeFile(bytes);
          await handle.sync();
        });
        await rename(part, file);
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined);
        throw error;
      }
      // Else the name might be lost with the power, though the bytes are not.
      await closing(await open(this.folder, 'r'), (handle) => handle.sync());
    });
  }

  open(key: string): Promise<StoredFile | undefined> {
    const type = typeOf(key);
    return this.reaching('read', () =>
      unlessMissing(async () => {
        const handle = await open(this.fileOf(key), 'r');
        try {
          const { size } = await handle.stat();
          return { size, type, stream: handle.createReadStream() };
        } catch (error) {
          await handle.close();
          throw error;
        }
      }),
    );
  }

  async exists(key: string): Promise<boolean> {
    const file = this.fileOf(key);
    const found = await this.reaching('read', () => unlessMissing(() => stat(file)));
    return found !== undefined;
  }

  delete(key: string): Promise<void> {
    const file = this.fileOf(key);
    return this.reaching('delete', () => rm(file, { force: true }));
  }

  private fileOf(key: string): string {
    typeOf(key);
    return path.join(this.folder, key);
  }

  private async removeAbandoned(): Promise<void> {
    const folder = path.join(this.folder, PARTS);
    for (const name of (await unlessMissing(() => readdir(folder))) ?? []) {
      const part = path.join(folder, name);
      const found = await unlessMissing(() => stat(part));
      if (found && found.mtimeMs < Date.now() - ABANDONED_AFTER_MS) await rm(part, { force: true });
    }
  }

  private async reaching<T>(doing: string, block: () => Promise<T>): Promise<T> {
    try {
      return await block();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      this.logger.error({ msg: 'the media folder fails', doing, code });
      throw NO_ROOM.has(code) ? new StorageFull() : new StorageUnavailable();
    }
  }
}

async function closing(handle: FileHandle, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(handle);
  } finally {
    await handle.close();
  }
}

async function unlessMissing<T>(block: () => Promise<T>): Promise<T | undefined> {
  try {
    return await block();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The system's word for what went wrong, if it was the system. */
function codeOf(error: unknown): string | undefined {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return typeof code === 'string' && syscall !== undefined ? code : undefined;
}
