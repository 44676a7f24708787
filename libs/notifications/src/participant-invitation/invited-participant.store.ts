import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export interface InvitedParticipant {
  name: string;
  email: string;
  type: string;
  role: string | null;
  event: string;
  organisation: string;
  appUrl: string | null;
  venue: string;
  /** Local, of the next date or else the last, as people write it: `17 July 2026, 20:00`. */
  starts: string;
}

/** Read model of those who are asked to take part in an event. */
@Injectable()
export class InvitedParticipantStore {
  constructor(private readonly transaction: Transaction) {}

  /** Undefined once they have answered, or there is nothing to take part in any more. */
  find(id: string): Promise<InvitedParticipant | undefined> {
    return this.transaction.queryOne(
      `SELECT p.name, p.email, p.type, p.role, e.name AS event, o.name AS organisation, o.app_url AS "appUrl", v.name AS venue,
              to_char(d.local_date + d.local_start, 'FMDD FMMonth YYYY, HH24:MI') AS starts
         FROM catalogue.v_participants p
         JOIN catalogue.v_events e ON e.id = p.event_id
         JOIN identity.v_organisations o ON o.id = p.organisation_id
         JOIN venues.v_venues v ON v.id = e.venue_id
         JOIN LATERAL (SELECT * FROM catalogue.v_event_dates d WHERE d.event_id = e.id
                        ORDER BY d.status <> 'active' OR d.ends_at <= now(),
                                 CASE WHEN d.status = 'active' AND d.ends_at > now() THEN d.starts_at END, d.starts_at DESC
                        LIMIT 1) d ON true
        WHERE p.id = $1 AND p.status = 'invited' AND p.email IS NOT NULL AND e.status <> 'cancelled'`,
      [id],
    );
  }
}
