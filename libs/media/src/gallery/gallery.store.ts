import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';
import type { ItemStatus, MediaItem } from './media-item.entity.js';
import { admitted, admittedOf, maySend, type Visitor } from './visitor.js';

/** An event whose gallery the visitor may see. */
export interface GalleryEvent {
  id: string;
  organisationId: string;
  name: string;
  moderated: boolean;
  /** Whether the visitor may put pictures there, too. */
  maySend: boolean;
  /** Of its first date: what cameras say is local time. */
  timeZone: string;
}

/** As it is in the books, with who it is from. */
export type ShownItem = Pick<
  MediaItem,
  'id' | 'status' | 'caption' | 'picture' | 'thumbnail' | 'width' | 'height' | 'takenAt' | 'createdAt'
> & { firstName: string; lastName: string | null; byGuest: boolean; mine: boolean };

export type NewItem = Pick<
  MediaItem,
  'id' | 'caption' | 'picture' | 'thumbnail' | 'width' | 'height' | 'takenAt'
>;

/** What operators see of an item, but for its addresses. */
export interface OperatorItem {
  id: string;
  picture: string;
  thumbnail: string;
  status: ItemStatus;
  [field: string]: unknown;
}

export interface OperatorItems {
  data: OperatorItem[];
  total: number;
  limit: number;
  offset: number;
  has_more: boolean;
}

const shown = `m.id, m.status, m.caption, m.picture, m.thumbnail, m.width, m.height, m.taken_at AS "takenAt", m.created_at AS "createdAt",
  coalesce(u.first_name, g.name) AS "firstName", u.last_name AS "lastName", m.guest_id IS NOT NULL AS "byGuest"`;

/** Item `m` was sent by user $1, or by a guest whose invite was mailed to the address with mark $2. */
const sentBy = `(m.uploader_id = $1 OR m.guest_id IN (SELECT g.id FROM media.guest_invites g WHERE g.mailed_to = $2))`;

const by = `LEFT JOIN identity.v_users u ON u.id = m.uploader_id LEFT JOIN media.guest_invites g ON g.id = m.guest_id`;

/** Over `e` and `m`: of an event within the member's reach. $1 to $3 are what `reachOf` makes, $4 the event. */
const ofReached = `catalogue.v_events e JOIN media.items m ON m.event_id = e.id`;

/** The uploader of `m` as the organisation was told at the last booking of theirs there; nothing of who holds another's ticket. */
const customer = `SELECT c.name FROM ticketing.v_orders o JOIN ticketing.v_order_customers c ON c.order_id = o.order_id
  WHERE o.customer_id = m.uploader_id AND o.event_id = m.event_id ORDER BY o.order_id DESC LIMIT 1`;

const operatorJson = `json_build_object('id', platform.public_id('med', m.id), 'event_id', platform.public_id('evt', m.event_id),
  'picture', m.picture, 'thumbnail', m.thumbnail, 'width', m.width, 'height', m.height, 'caption', m.caption, 'status', m.status,
  'uploaded_by', json_build_object('name', coalesce((${customer}), u.first_name || ' ' || left(u.last_name, 1) || '.', g.name),
    'guest_id', platform.public_id('guest', m.guest_id), 'user_id', platform.public_id('usr', m.uploader_id)),
  'taken_at', platform.iso(m.taken_at), 'created_at', platform.iso(m.created_at))`;

@Injectable()
export class GalleryStore {
  constructor(private readonly transaction: Transaction) {}

  /** The event, if there is one for this visitor. */
  eventFor(visitor: Visitor, eventId: string): Promise<GalleryEvent | undefined> {
    return this.transaction.queryOne(
      `SELECT e.id, e.organisation_id AS "organisationId", e.name, e.media_moderation AS moderated, ${maySend} AS "maySend",
              (SELECT d.time_zone FROM catalogue.v_event_dates d WHERE d.event_id = e.id ORDER BY d.starts_at LIMIT 1) AS "timeZone"
         FROM catalogue.v_events e WHERE e.id = $7 AND ${admitted}`,
      [...admittedOf(visitor), eventId],
    );
  }

  /**
   * The newest pictures of an event that are approved, or are the visitor's own and wait for it.
   * @param before primary key of the last one already seen
   */
  newest(visitor: Visitor, eventId: string, before: string | null, limit: number): Promise<ShownItem[]> {
    const [userId, , , , , guestId] = admittedOf(visitor);
    return this.transaction.query(
      `SELECT ${shown}, coalesce(m.uploader_id = $1::uuid, m.guest_id = $2::uuid, false) AS mine
         FROM media.items m ${by}
        WHERE m.event_id = $3 AND ($4::uuid IS NULL OR m.id < $4)
          AND (m.status = 'approved' OR (m.status = 'pending' AND (m.uploader_id = $1 OR m.guest_id = $2)))
        ORDER BY m.id DESC LIMIT $5`,
      [userId, guestId, eventId, before, limit],
    );
  }

  /** The same of some that are the visitor's own. */
  own(visitor: Visitor, ids: string[]): Promise<ShownItem[]> {
    const [userId, , , , , guestId] = admittedOf(visitor);
    return this.transaction.query(
      `SELECT ${shown}, true AS mine FROM media.items m ${by}
        WHERE m.id = ANY ($3::uuid[]) AND (m.uploader_id = $1::uuid OR m.guest_id = $2::uuid) ORDER BY m.id`,
      [userId, guestId, ids],
    );
  }

  /** How many pictures a user has in an event, which stays so until the transaction has ended. */
  async lockCountOf(userId: string, eventId: string): Promise<number> {
    await this.transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `media ${eventId} ${userId}`,
    ]);
    const row = await this.transaction.queryOne<{ count: number }>(
      'SELECT count(*)::int AS count FROM media.items WHERE uploader_id = $1 AND event_id = $2',
      [userId, eventId],
    );
    return row?.count ?? 0;
  }

  /** @returns whether the visitor may still put them there: while they were sent, it may have ended */
  async add(visitor: Visitor, eventId: string, items: NewItem[]): Promise<boolean> {
    const added = await this.transaction.query(
      `INSERT INTO media.items (id, organisation_id, event_id, uploader_id, guest_id, status, caption, picture, thumbnail, width, height, taken_at)
       SELECT i.id, e.organisation_id, e.id, $1::uuid, $6::uuid, CASE WHEN e.media_moderation THEN 'pending' ELSE 'approved' END,
              i.caption, i.picture, i.thumbnail, i.width, i.height, i."takenAt"
         FROM catalogue.v_events e, jsonb_to_recordset($8::jsonb)
              AS i(id uuid, caption text, picture text, thumbnail text, width int, height int, "takenAt" timestamptz)
        WHERE e.id = $7 AND ${admitted} AND ${maySend} RETURNING id`,
      [...admittedOf(visitor), eventId, JSON.stringify(items)],
    );
    return added.length === items.length;
  }

  /** Whose file it is: its item's status, if there is one. */
  async statusOfFile(name: string): Promise<ItemStatus | undefined> {
    const row = await this.transaction.queryOne<{ status: ItemStatus }>(
      'SELECT status FROM media.items WHERE picture = $1 UNION ALL SELECT status FROM media.items WHERE thumbnail = $1',
      [name],
    );
    return row?.status;
  }

  async page(
    member: Member,
    eventId: string,
    status: ItemStatus | null,
    window: Window,
  ): Promise<OperatorItems> {
    const text = await pageOf(
      this.transaction,
      {
        found: `SELECT m.id FROM ${ofReached} WHERE ${reached} AND e.id = $4 AND ($5::text IS NULL OR m.status = $5)`,
        order: 'id DESC',
        join: `JOIN media.items m ON m.id = p.id ${by}`,
        item: operatorJson,
      },
      [...reachOf(member), eventId, status],
      window,
    );
    return JSON.parse(text) as OperatorItems;
  }

  async one(member: Member, eventId: string, id: string): Promise<OperatorItem | undefined> {
    const row = await this.transaction.queryOne<{ item: OperatorItem }>(
      `SELECT ${operatorJson} AS item FROM ${ofReached} ${by} WHERE ${reached} AND e.id = $4 AND m.id = $5`,
      [...reachOf(member), eventId, id],
    );
    return row?.item;
  }

  /** The item with its row locked, and where its event is. */
  lock(
    member: Member,
    eventId: string,
    id: string,
  ): Promise<(Pick<MediaItem, 'status' | 'picture' | 'thumbnail'> & { venueId: string }) | undefined> {
    return this.transaction.queryOne(
      `SELECT m.status, m.picture, m.thumbnail, e.venue_id AS "venueId"
         FROM ${ofReached} WHERE ${reached} AND e.id = $4 AND m.id = $5 FOR UPDATE OF m`,
      [...reachOf(member), eventId, id],
    );
  }

  async setStatus(id: string, status: ItemStatus): Promise<void> {
    await this.transaction.query('UPDATE media.items SET status = $2 WHERE id = $1', [id, status]);
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query('DELETE FROM media.items WHERE id = $1', [id]);
  }

  /**
   * Everything that somebody has uploaded goes: rows now, and files as soon as they can.
   * @param mark of the address that guests' invites were mailed to, if it is known to be theirs
   */
  async removeOfUploader(userId: string, mark: Buffer | null): Promise<void> {
    await this.transaction.query(
      `WITH gone AS (DELETE FROM media.items m WHERE ${sentBy} RETURNING picture, thumbnail)
       UPDATE media.files f SET state = 'removing' FROM gone WHERE f.name IN (gone.picture, gone.thumbnail)`,
      [userId, mark],
    );
  }

  /** The same for what belongs to events that were deleted; their guests' invites, too. */
  async removeOfGoneEvents(): Promise<void> {
    const gone = (table: string) =>
      `NOT EXISTS (SELECT FROM catalogue.v_events e WHERE e.id = ${table}.event_id)`;
    await this.transaction.query(
      `WITH gone AS (DELETE FROM media.items m WHERE ${gone('m')} RETURNING picture, thumbnail)
       UPDATE media.files f SET state = 'removing' FROM gone WHERE f.name IN (gone.picture, gone.thumbnail)`,
    );
    await this.transaction.query(
      `DELETE FROM media.guest_invites g WHERE ${gone('g')} AND NOT EXISTS (SELECT FROM media.items m WHERE m.guest_id = g.id)`,
    );
  }

  /** What an export tells of somebody's pictures, with the keys of their files; the mark as above. */
  ofUploader(
    userId: string,
    mark: Buffer | null,
  ): Promise<
    (Pick<MediaItem, 'id' | 'eventId' | 'status' | 'caption' | 'picture' | 'takenAt' | 'createdAt'> & {
      event: string;
    })[]
  > {
    return this.transaction.query(
      `SELECT m.id, m.event_id AS "eventId", e.name AS event, m.status, m.caption, m.picture, m.taken_at AS "takenAt", m.created_at AS "createdAt"
         FROM media.items m JOIN catalogue.v_events e ON e.id = m.event_id WHERE ${sentBy} ORDER BY m.id`,
      [userId, mark],
    );
  }
}
