import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { EventDate } from './event-date.entity.js';

/** A date that is over. */
export type EndedDate = Pick<
  EventDate,
  'id' | 'eventId' | 'organisationId' | 'venueId' | 'startsAt' | 'endsAt'
>;

interface Noted {
  /** How many dates were found to be over. */
  noted: number;
  /** Those of them that were on. */
  ended: EndedDate[];
}

/** Which dates are over, each once. */
@Injectable()
export class EndedDatesStore {
  constructor(private readonly transaction: Transaction) {}

  /** Notes the end of dates, at most so many; of several at once each gets others. */
  async note(limit: number): Promise<Noted> {
    const rows = await this.transaction.query<EndedDate & { news: 'told' | 'none' }>(
      `WITH over AS (
         SELECT d.id, CASE e.status WHEN 'approved' THEN 'told' ELSE 'none' END AS news
           FROM catalogue.event_dates d JOIN catalogue.events e ON e.id = d.event_id
          WHERE d.end_news IS NULL AND d.status = 'active' AND d.ends_at <= now()
          ORDER BY d.ends_at LIMIT $1 FOR UPDATE OF d SKIP LOCKED)
       UPDATE catalogue.event_dates d SET end_news = over.news FROM over WHERE d.id = over.id
       RETURNING d.id, d.event_id AS "eventId", d.organisation_id AS "organisationId", d.venue_id AS "venueId",
                 d.starts_at AS "startsAt", d.ends_at AS "endsAt", d.end_news AS news`,
      [limit],
    );
    const ended = rows.filter(({ news }) => news === 'told').sort((a, b) => +a.endsAt - +b.endsAt);
    return { noted: rows.length, ended };
  }
}
