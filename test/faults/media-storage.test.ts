import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spiesReachTheApplication } from '../support/builtins.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { holds, upload } from '../support/gallery.js';
import { dataUrl, noise, plain } from '../support/pictures.js';
import { smallDisk, type SmallDisk } from '../support/small-disk.js';
import { eventSoon } from '../support/transfers.js';
import { organisation, person, type OnSale, type Organisation, type Somebody } from '../support/world.js';

/** A disk on which half of a file fits, after so many whole ones. */
function fullDisk(code: string, whole = 0): void {
  const { open } = fs;
  let left = whole;
  jest.spyOn(fs, 'open').mockImplementation(async (...given) => {
    const handle = await open(...given);
    const { writeFile } = handle;
    handle.writeFile = async (data, options) => {
      const bytes = data as Uint8Array;
      const fits = (left -= 1) >= 0;
      await writeFile.call(handle, fits ? bytes : bytes.subarray(0, bytes.length >> 1), options);
      if (!fits) throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
    };
    return handle;
  });
  spiesReachTheApplication();
}

function mended(): void {
  jest.restoreAllMocks();
  spiesReachTheApplication();
}

/** The files in a folder and those below it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('the folder of the pictures', () => {
  let box: Boxoffice;

  afterEach(async () => {
    mended();
    await box.stop();
  });

  async function uploading(env: Record<string, string> = {}): Promise<() => Promise<Answer>> {
    box = await startBoxoffice({ env });
    const { operator } = await organisation(box);
    const image = dataUrl(await noise('jpeg', 300, 200));
    return () => operator.client.post('/api/my-events/image', { image });
  }

  const files = () => filesIn(path.join(box.config.DATA_DIR, 'media'));

  const audited = async () =>
    (
      await box.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM platform.audit WHERE action = 'image.upload'`,
      )
    )[0]?.n;

  it.each([
    ['ENOSPC', 'storage_full'],
    ['EDQUOT', 'storage_full'],
    ['EIO', 'storage_unavailable'],
  ])(
    'failing in the middle of a file with %s answers 503, and nothing of it is left',
    async (code, expected) => {
      const upload = await uploading();
      fullDisk(code);
      const { status, body, headers, text } = await upload();
      expect([status, body.code]).toEqual([503, expected]);
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
      expect(text).not.toContain(code);
      expect(text).not.toContain(box.config.DATA_DIR);
      expect([files(), await audited()]).toEqual([[], 0]);

      mended();
      const later = await upload();
      expect(later.status).toBe(200);
      expect([files(), await audited()]).toEqual([[path.basename(later.body.url)], 1]);
    },
  );

  it('failing when the file gets its name answers 503, and nothing of it is left', async () => {
    const upload = await uploading();
    jest
      .spyOn(fs, 'rename')
      .mockRejectedValue(Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'rename' }));
    spiesReachTheApplication();
    const { status, body } = await upload();
    expect([status, body.code]).toEqual([503, 'storage_unavailable']);
    expect(files()).toEqual([]);
  });

  it('being no folder at all answers 503 to writers and readers, and all else goes on', async () => {
    const upload = await uploading();
    writeFileSync(path.join(box.config.DATA_DIR, 'media'), 'in the way');
    const name = `${'0'.repeat(64)}.webp`;
    for (const answer of [
      await upload(),
      await box.client.get(`/media/${name}`),
      await box.client.get(`/media/${name}`, { headers: { 'if-none-match': '*' } }),
    ])
      expect([answer.status, answer.body.code]).toEqual([503, 'storage_unavailable']);
    expect((await box.client.get('/health/ready')).status).toBe(200);
  });

  it('may be another one, by MEDIA_DIR', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'boxoffice-pictures-'));
    const upload = await uploading({ MEDIA_DIR: path.join(elsewhere, 'deep', 'down') });
    const { body } = await upload();
    expect(readdirSync(path.join(elsewhere, 'deep', 'down'))).toContain(path.basename(body.url));
    expect(readdirSync(box.config.DATA_DIR)).not.toContain('media');
    rmSync(elsewhere, { recursive: true });
  });
});

describe('an upload to a gallery', () => {
  let disk: SmallDisk | undefined;
  let box: Boxoffice;
  let media: string;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let picture: Buffer;

  beforeAll(async () => {
    disk = smallDisk();
    media = disk?.folder ?? mkdtempSync(path.join(tmpdir(), 'boxoffice-pictures-'));
    box = await startBoxoffice({ env: { MEDIA_DIR: media } });
    attic = await organisation(box);
    on = await eventSoon(attic);
    sam = await holds(await person(box), on);
    picture = await plain('jpeg');
  });
  afterAll(async () => {
    await box.stop();
    if (disk) disk.close();
    else rmSync(media, { recursive: true });
  });
  afterEach(mended);

  const kept = async () => {
    const rows = await box.sql('SELECT name FROM media.files UNION ALL SELECT picture FROM media.items');
    return { rows, files: filesIn(media).filter((name) => name !== 'filler') };
  };
  const NOTHING = { rows: [], files: [] };

  /** It is refused, and the next one is taken, of which nothing stays either. */
  async function refused(files: Buffer[], mend: () => void): Promise<[number, string]> {
    const { status, body, text } = await upload(sam, on, files);
    expect(text).not.toContain(media);
    expect(await kept()).toEqual(NOTHING);
    mend();
    const later = await upload(sam, on, [picture]);
    expect(later.status).toBe(201);
    const stored = `/api/my-events/${on.eventId}/media/${later.body.data[0].id}`;
    expect((await attic.operator.client.delete(stored)).status).toBe(200);
    expect(await kept()).toEqual(NOTHING);
    return [status, body.code];
  }

  it.each([
    ['ENOSPC', 'storage_full'],
    ['EIO', 'storage_unavailable'],
  ])(
    'that fails at its second picture with %s is answered 503, and nothing of it is left',
    async (code, told) => {
      fullDisk(code, 3);
      expect(await refused([picture, picture], mended)).toEqual([503, told]);
    },
  );

  it.each(['uploads', 'parts'])(
    'that finds a file in place of the folder %s is answered 503',
    async (name) => {
      const folder = path.join(media, name);
      rmSync(folder, { recursive: true, force: true });
      writeFileSync(folder, '');
      const { status, body } = await upload(sam, on, [picture]);
      expect([status, body.code]).toEqual([503, 'storage_unavailable']);
      rmSync(folder);
      expect(await kept()).toEqual(NOTHING);
      mkdirSync(folder);
    },
  );

  it('whose second picture is broken is refused whole', async () => {
    const answer = await refused([picture, picture.subarray(0, 200)], () => undefined);
    expect(answer).toEqual([422, 'picture_damaged']);
  });

  it('for which there is no room on the disk, as it arrives or as it is stored, is answered 503', async () => {
    if (!disk) {
      process.stdout.write('NOT RUN: uploads to a disk that is full, as nothing may be mounted here\n');
      return;
    }
    const { leave, empty } = disk;
    expect(await refused([await noise('jpeg', 600, 600)], empty)).toEqual([503, 'storage_full']);
    // A page as it arrives, one for the picture, and none for the small one beside it.
    leave(2);
    expect(await refused([picture], empty)).toEqual([503, 'storage_full']);
  });
});
