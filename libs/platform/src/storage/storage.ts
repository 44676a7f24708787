import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Bytes. */
  size: number;
  /** Media type. */
  type: string;
  /** To be read to its end or destroyed. */
  stream: Readable;
}

/**
 * Keeps files under keys that we make: on a disk now, in an object store later. A key is a name and an ending,
 * such as `0b…9f.webp`, and no path; its ending says what the file is.
 * Every method throws StorageUnavailable when files cannot be reached, and Error for what is no key.
 */
export abstract class Storage {
  /**
   * The file is there whole once this returns, whatever happens then; before, there is none or the earlier one.
   * @throws StorageFull when there is no room for it
   */
  abstract put(key: string, bytes: Uint8Array): Promise<void>;

  /** Undefined: there is no such file. */
  abstract open(key: string): Promise<StoredFile | undefined>;

  abstract exists(key: string): Promise<boolean>;

  /** Deleting what is not there is no error. */
  abstract delete(key: string): Promise<void>;
}

/** What we keep, by the ending of its key. */
const TYPES: ReadonlyMap<string, string> = new Map([['webp', 'image/webp']]);

const KEY = /^[a-z0-9][a-z0-9-]{0,99}\.([a-z0-9]+)$/;

/**
 * The media type of what a key names.
 * @throws Error for what is no key: keys are made by us, so that it is a mistake of ours
 */
export function typeOf(key: string): string {
  const type = TYPES.get(KEY.exec(key)?.[1] ?? '');
  if (type === undefined) throw new Error('not a key of the storage');
  return type;
}
