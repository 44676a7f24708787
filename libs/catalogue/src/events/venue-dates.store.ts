import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

const occupying = `SELECT d.id FROM catalogue.event_dates d JOIN catalogue.events e ON e.id = d.event_id
  WHERE d.venue_id = $1 AND d.status = 'active' AND d.ends_at > now() AND e.status IN ('approved', 'pending_venue_approval')`;

/** The dates of a venue, whichever events they are of. */
@Injectable()
export class VenueDatesStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether anything is planned there that is not over: instants hang on the venue's time zone. */
  async anyAhead(venueId: string): Promise<boolean> {
    const [ahead] = await this.transaction.query(
      `SELECT id FROM catalogue.event_dates WHERE venue_id = $1 AND status = 'active' AND ends_at > now() LIMIT 1`,
      [venueId],
    );
    return ahead !== undefined;
  }

  /**
   * Lets what is on there have its days alone, or no longer. What is over stays as it was: nobody can move it.
   * @throws the database's exclusion violation if two events share a day; see `isDayTaken`
   */
  async occupy(venueId: string, exclusive: boolean): Promise<void> {
    await this.transaction.query(
      exclusive
        ? `UPDATE catalogue.event_dates SET occupies = true WHERE NOT occupies AND id IN (${occupying})`
        : 'UPDATE catalogue.event_dates SET occupies = false WHERE venue_id = $1 AND occupies',
      [venueId],
    );
  }

  /** An event that is on there on the same day as another, and so could not have it alone. */
  sharingADay(venueId: string): Promise<{ id: string; name: string } | undefined> {
    return this.transaction.queryOne(
      `SELECT e.id, e.name FROM catalogue.event_dates d JOIN catalogue.events e ON e.id = d.event_id
        WHERE d.id IN (${occupying})
          AND EXISTS (SELECT FROM catalogue.event_dates o WHERE o.id IN (${occupying})
                         AND o.local_date = d.local_date AND o.event_id <> d.event_id)
        ORDER BY d.starts_at, d.id LIMIT 1`,
      [venueId],
    );
  }
}
