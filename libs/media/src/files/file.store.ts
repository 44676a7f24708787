import { Injectable } from '@nestjs/common';
import { Busy, Transaction } from '#libs/platform';

/** An upload takes minutes at most: a file that no picture of a gallery uses after that was left by a crash. */
const LEFT_BEHIND = '1 hour';

/** How long a cover may be on no event: somebody may still be writing it. */
const UNUSED_COVERS = '7 days';

/** Names of covers that an address ends with, on whichever PUBLIC_URL it was. */
const COVER_IN = (column: string) => `substring(${column} from '/media/([0-9a-f]{64}[.]webp)$')`;

@Injectable()
export class FileStore {
  constructor(private readonly transaction: Transaction) {}

  /** Writes down what is about to be stored for a gallery. */
  async announce(organisationId: string, names: string[]): Promise<void> {
    await this.transaction.query(
      `INSERT INTO media.files (name, organisation_id, kind) SELECT unnest($2::text[]), $1, 'gallery'`,
      [organisationId, names],
    );
  }

  /**
   * The same for a cover, which may be there already.
   * @throws Busy in the moment in which it is being removed
   */
  async announceCover(organisationId: string, name: string): Promise<void> {
    const [announced] = await this.transaction.query(
      `INSERT INTO media.files AS f (name, organisation_id, kind) VALUES ($2, $1, 'cover')
       ON CONFLICT (name) DO UPDATE SET stored_at = now(), unused_since = NULL WHERE f.state = 'stored' RETURNING name`,
      [organisationId, name],
    );
    if (!announced) throw new Busy();
  }

  /** @returns whether all of them may be used; from then on they are, if the transaction commits */
  async keep(names: string[]): Promise<boolean> {
    const kept = await this.transaction.query(
      `UPDATE media.files SET state = 'kept' WHERE name = ANY ($1) AND state = 'stored' RETURNING name`,
      [names],
    );
    return kept.length === names.length;
  }

  /** Nothing may use these any more. */
  async release(names: string[]): Promise<void> {
    await this.transaction.query(`UPDATE media.files SET state = 'removing' WHERE name = ANY ($1)`, [names]);
  }

  /** Finds covers that have been on nothing for a while, and says of them that they go. */
  async releaseUnusedCovers(): Promise<void> {
    const used = `f.name IN (SELECT ${COVER_IN('image_url')} FROM catalogue.v_events WHERE image_url IS NOT NULL
                       UNION ALL SELECT ${COVER_IN('image_url')} FROM catalogue.v_participants WHERE image_url IS NOT NULL)`;
    await this.transaction.query(
      `UPDATE media.files f SET unused_since = CASE WHEN ${used} THEN NULL ELSE coalesce(f.unused_since, now()) END
        WHERE f.kind = 'cover' AND f.state = 'stored' AND (f.unused_since IS NULL) <> coalesce(${used}, false)`,
    );
    await this.transaction.query(
      `UPDATE media.files f SET state = 'removing'
        WHERE f.kind = 'cover' AND f.state = 'stored' AND f.unused_since < now() - interval '${UNUSED_COVERS}'
          AND NOT coalesce(${used}, false)`,
    );
  }

  /** What an upload left behind that did not come to its end goes, too. */
  async releaseLeftBehind(): Promise<void> {
    await this.transaction.query(
      `UPDATE media.files SET state = 'removing'
        WHERE kind = 'gallery' AND state = 'stored' AND stored_at < now() - interval '${LEFT_BEHIND}'`,
    );
  }

  /** Names that come after one, in order: those that fail are not met again before the others. */
  async toRemove(after: string, limit: number): Promise<string[]> {
    const rows = await this.transaction.query<{ name: string }>(
      `SELECT name FROM media.files WHERE state = 'removing' AND name > $1 ORDER BY name LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ name }) => name);
  }

  /** The file is gone. */
  async forget(name: string): Promise<void> {
    await this.transaction.query(`DELETE FROM media.files WHERE name = $1 AND state = 'removing'`, [name]);
  }
}
