import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, UnknownId, violated, type Window } from '#libs/platform';
import { Facilitator } from './facilitator.entity.js';

const facilitatorJson = `json_build_object(
  'id', platform.public_id('fac', f.id), 'name', f.name, 'created_at', platform.iso(f.created_at),
  'event_count', (SELECT count(*) FROM catalogue.event_facilitators l WHERE l.facilitator_id = f.id))`;

/** The facilitators of an organisation, and which events they run. */
@Injectable()
export class FacilitatorStore {
  constructor(private readonly transaction: Transaction) {}

  async add(facilitator: Omit<Facilitator, 'createdAt'>): Promise<void> {
    await this.transaction.repository(Facilitator).insert(facilitator);
  }

  /** @returns the name it had before, if it is the organisation's */
  async rename(organisationId: string, id: string, name: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ was: string }>(
      `WITH was AS (SELECT id, name FROM catalogue.facilitators WHERE id = $2 AND organisation_id = $1 FOR UPDATE)
       UPDATE catalogue.facilitators f SET name = $3 FROM was WHERE f.id = was.id RETURNING was.name AS was`,
      [organisationId, id, name],
    );
    return row?.was;
  }

  /**
   * @returns its name, if it was the organisation's
   * @throws the database's foreign key violation while it runs an event; see `isInUse`
   */
  async remove(organisationId: string, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ name: string }>(
      'DELETE FROM catalogue.facilitators WHERE id = $2 AND organisation_id = $1 RETURNING name',
      [organisationId, id],
    );
    return row?.name;
  }

  /**
   * Those who run an event are these, in this order; in the transaction of the event's change.
   * @param facilitatorIds primary keys, each once
   * @throws UnknownId for a facilitator of another organisation
   */
  async assign(
    { id, organisationId }: { id: string; organisationId: string },
    facilitatorIds: string[],
  ): Promise<void> {
    await this.transaction.query(
      'DELETE FROM catalogue.event_facilitators WHERE event_id = $1 AND facilitator_id <> ALL ($2::uuid[])',
      [id, facilitatorIds],
    );
    const written = await this.transaction.query(
      `INSERT INTO catalogue.event_facilitators (event_id, facilitator_id, organisation_id, position)
       SELECT $1, f.id, f.organisation_id, w.position
         FROM unnest($3::uuid[]) WITH ORDINALITY AS w(id, position)
         JOIN catalogue.facilitators f ON f.id = w.id AND f.organisation_id = $2
           ON CONFLICT (event_id, facilitator_id) DO UPDATE SET position = excluded.position RETURNING 1`,
      [id, organisationId, facilitatorIds],
    );
    if (written.length !== facilitatorIds.length) throw new UnknownId('facilitator');
  }

  /** Primary keys of those who run an event, in its order. */
  async ofEvent(eventId: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      'SELECT facilitator_id AS id FROM catalogue.event_facilitators WHERE event_id = $1 ORDER BY position, facilitator_id',
      [eventId],
    );
    return rows.map(({ id }) => id);
  }

  page(organisationId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT f.id, f.name FROM catalogue.facilitators f WHERE f.organisation_id = $1',
        order: 'name, id',
        join: 'JOIN catalogue.facilitators f ON f.id = p.id',
        item: facilitatorJson,
      },
      [organisationId],
      window,
    );
  }

  /** `{ data }`, if it is the organisation's. */
  async one(organisationId: string, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ facilitator: string }>(
      `SELECT json_build_object('data', ${facilitatorJson})::text AS facilitator
         FROM catalogue.facilitators f WHERE f.id = $2 AND f.organisation_id = $1`,
      [organisationId, id],
    );
    return row?.facilitator;
  }
}

/** Is this the database saying that the facilitator runs an event? */
export const isInUse = (error: unknown): boolean =>
  violated(error) === 'event_facilitators_facilitator_id_fkey';
