import { readdirSync } from 'node:fs';
import path from 'node:path';
import { RemoveUnusedFiles } from '#libs/media';
import type { Boxoffice } from './boxoffice.js';
import { upload } from './gallery.js';
import { plain } from './pictures.js';
import type { Outcome } from './deaths.js';
import type { Scene } from './victim.js';
import { register } from './world.js';

/** Removes what nothing uses, as if the hour for which an upload may take had gone by. */
export async function sweepFiles(box: Boxoffice): Promise<void> {
  await box.sql(`UPDATE media.files SET stored_at = stored_at - interval '2 hours' WHERE state = 'stored'`);
  await box.app.get(RemoveUnusedFiles, { strict: false }).execute();
}

/** Gallery files on disk, and those that pictures use. */
export async function filesOf(box: Boxoffice): Promise<{ onDisk: string[]; used: string[] }> {
  const onDisk = readdirSync(path.join(box.config.DATA_DIR, 'media')).filter((name) =>
    name.startsWith('gallery'),
  );
  const rows = await box.sql<{ name: string }>(
    'SELECT picture AS name FROM media.items UNION ALL SELECT thumbnail FROM media.items',
  );
  return { onDisk: onDisk.sort(), used: rows.map(({ name }) => name).sort() };
}

/** In the middle of an upload, or of taking back one that failed at its second file. */
export const uploadDeath =
  (good: boolean) =>
  async ({ box, sam, on, dies }: Scene): Promise<() => Promise<Outcome>> => {
    const { body } = await register(sam, { ...on, typeIds: on.typeIds.slice(1) });
    const picture = await plain('jpeg');
    const files = [picture, good ? picture : picture.subarray(0, 200)];
    await dies((at) => upload(at(sam), on, files));
    return async () => {
      const { onDisk, used } = await filesOf(box);
      expect(onDisk).toEqual(used);
      expect((await sam.client.get(`/api/client/events/${on.eventId}/media`)).body.data).toEqual([]);
      expect((await upload(sam, on, [picture])).status).toBe(201);
      return { orderId: body.orderId, tickets: 1, kept: 0 };
    };
  };
