import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Config } from '../config/config.js';
import { DiskStorage } from './disk-storage.js';
import { StorageUnavailable } from './storage.errors.js';

describe('DiskStorage', () => {
  let dataDir: string;
  let storage: DiskStorage;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'boxoffice-storage-'));
    storage = new DiskStorage({ DATA_DIR: dataDir } as Config);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const media = (...parts: string[]) => path.join(dataDir, 'media', ...parts);
  const read = async (key: string) => {
    const file = await storage.open(key);
    return file && { size: file.size, type: file.type, bytes: (await buffer(file.stream)).toString() };
  };

  it('keeps what it is given until it is deleted', async () => {
    expect([await storage.exists('a.webp'), await read('a.webp')]).toEqual([false, undefined]);
    await storage.put('a.webp', Buffer.from('picture'));
    expect(await storage.exists('a.webp')).toBe(true);
    expect(await read('a.webp')).toEqual({ size: 7, type: 'image/webp', bytes: 'picture' });
    await storage.put('a.webp', Buffer.from('other'));
    expect((await read('a.webp'))?.bytes).toBe('other');
    await storage.delete('a.webp');
    await storage.delete('a.webp');
    expect(await storage.exists('a.webp')).toBe(false);
  });

  it('shows a file whole, while it is being replaced by many', async () => {
    const contents = Array.from({ length: 10 }, (_, n) => String(n).repeat(100_000));
    await storage.put('a.webp', Buffer.from(contents[0] ?? ''));
    const writing = Promise.all(contents.map((text) => storage.put('a.webp', Buffer.from(text))));
    for (let n = 0; n < 20; n += 1) expect(contents).toContain((await read('a.webp'))?.bytes);
    await writing;
    expect(readdirSync(media('parts'))).toEqual([]);
  });

  it.each([
    '',
    '.',
    '..',
    '../a.webp',
    '/etc/passwd',
    'a/b.webp',
    'a\\b.webp',
    'a.webp\0',
    'a.webp\n',
    '.webp',
    'a.php',
    'a.webp.php',
    'A.webp',
    'parts',
    'constructor',
    'a.constructor',
    `${'a'.repeat(101)}.webp`,
  ])('takes %j for no key', async (key) => {
    const refusal = 'not a key of the storage';
    expect(() => storage.put(key, Buffer.from('x'))).toThrow(refusal);
    expect(() => storage.open(key)).toThrow(refusal);
    expect(() => storage.delete(key)).toThrow(refusal);
    await expect(storage.exists(key)).rejects.toThrow(refusal);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('removes what a process that died has left, and nothing that is being written', async () => {
    await storage.put('a.webp', Buffer.from('picture'));
    writeFileSync(media('parts', 'old'), 'half');
    writeFileSync(media('parts', 'new'), 'half');
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(media('parts', 'old'), longAgo, longAgo);
    await storage.onModuleInit();
    expect(readdirSync(media('parts'))).toEqual(['new']);
    expect(readFileSync(media('a.webp'), 'utf8')).toBe('picture');
  });

  it('starts without a folder, and with one that cannot be read', async () => {
    await storage.onModuleInit();
    expect(readdirSync(dataDir)).toEqual([]);
    mkdirSync(media(), { recursive: true });
    writeFileSync(media('parts'), 'in the way');
    await expect(storage.onModuleInit()).resolves.toBeUndefined();
    await expect(storage.put('a.webp', Buffer.from('x'))).rejects.toBeInstanceOf(StorageUnavailable);
  });
});
