import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { dataUrl, noise } from '../support/pictures.js';
import { organisation } from '../support/world.js';

describe('the folder of the pictures', () => {
  let box: Boxoffice;

  afterEach(async () => {
    jest.restoreAllMocks();
    await box.stop();
  });

  async function uploading(env: Record<string, string> = {}): Promise<() => Promise<Answer>> {
    box = await startBoxoffice({ env });
    const { operator } = await organisation(box);
    const image = dataUrl(await noise('jpeg', 300, 200));
    return () => operator.client.post('/api/my-events/image', { image });
  }

  const files = () =>
    readdirSync(path.join(box.config.DATA_DIR, 'media'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  const audited = async () =>
    (
      await box.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM platform.audit WHERE action = 'image.upload'`,
      )
    )[0]?.n;

  /** A disk on which half of a file fits. */
  function fullDisk(code: string): void {
    const { open } = fs;
    jest.spyOn(fs, 'open').mockImplementation(async (...given) => {
      const handle = await open(...given);
      const { writeFile } = handle;
      handle.writeFile = async (data, options) => {
        const bytes = data as Uint8Array;
        await writeFile.call(handle, bytes.subarray(0, bytes.length >> 1), options);
        throw Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
      };
      return handle;
    });
  }

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

      jest.restoreAllMocks();
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
