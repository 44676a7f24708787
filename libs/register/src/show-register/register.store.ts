import { Injectable } from '@nestjs/common';
import { Snapshots, type Answer, type Part } from '#libs/platform';

/** A row per place. The named attendee's name and address are told, else the holder's; the id is the holder's. */
const places = (of: { where: string; order: string }) => `
  SELECT json_build_object(
           'id', platform.public_id('cust', r.holder_id), 'type', 'customer',
           'firstname', coalesce(r.attendee_first_name, u.first_name), 'lastname', coalesce(r.attendee_last_name, u.last_name),
           'email', coalesce(r.attendee_email, u.email::text, ''), 'status', r.status, 'attended', r.attended,
           'payment_method', r.payment_method, 'base100_price_paid', r.price, 'currency', r.currency,
           'pricing_option_id', platform.public_id('opt', r.ticket_type_id),
           'created_at', to_char(r.ordered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'))::text AS text
    FROM ticketing.v_register r JOIN identity.v_users u ON u.id = r.holder_id
   WHERE r.date_id = $1 AND ${of.where} ORDER BY ${of.order}`;

const attendees = places({ where: `r.status = 'ACTIVE'`, order: 'r.ticket_id' });
const cancelled = places({
  where: `r.status <> 'ACTIVE'`,
  order: 'r.cancelled_at DESC NULLS LAST, r.ticket_id DESC',
});

/** Whoever waits, in line order: a query of one column `text` like the others; none has a place in line as yet. */
const waiting = (_dateId: string): Part => '';

/** A row if there is such a date; the version changes with every place of it and with its holder. */
const version = `
  SELECT (SELECT count(*) || ':' || coalesce(sum(uuid_hash_extended(r.ticket_id, r.version + u.version)), 0)
            FROM ticketing.v_register r JOIN identity.v_user_versions u ON u.id = r.holder_id
           WHERE r.date_id = d.id) AS version
    FROM catalogue.v_event_dates d
   WHERE d.organisation_id = $1 AND d.event_id = $2 AND d.id = $3`;

/** Read model of who comes, waits and cancelled: JSON made in SQL. */
@Injectable()
export class RegisterStore {
  constructor(private readonly snapshots: Snapshots) {}

  /** JSON text `{ data }`; undefined if the organisation has no such date of such an event. */
  open(
    { organisationId, eventId, dateId }: { organisationId: string; eventId: string; dateId: string },
    head: object,
    has: (etag: string) => boolean,
  ): Promise<Answer | undefined> {
    const values = [dateId];
    return this.snapshots.open(
      { sql: version, values: [organisationId, eventId, dateId] },
      [
        `{"data":${JSON.stringify(head).slice(0, -1)},"attendees":[`,
        { sql: attendees, values },
        '],"waiting_list":[',
        waiting(dateId),
        '],"cancelled_list":[',
        { sql: cancelled, values },
        ']}}',
      ],
      has,
    );
  }
}
