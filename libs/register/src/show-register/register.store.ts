import { Injectable } from '@nestjs/common';
import { Snapshots, type Answer } from '#libs/platform';

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

/** A row per place that is waited for, in line order, until it is confirmed. What it will cost is not known before. */
const waiting = `
  SELECT json_build_object(
           'id', platform.public_id('cust', w.customer_id), 'type', 'customer', 'firstname', w.first_name, 'lastname', w.last_name,
           'email', coalesce(w.email, ''), 'status', 'WAITING', 'attended', false,
           'payment_method', CASE WHEN w.pass_id IS NULL THEN 'card' ELSE 'pass' END, 'base100_price_paid', 0,
           'currency', CASE WHEN w.pass_id IS NULL THEN g.currency ELSE 'CR' END,
           'pricing_option_id', platform.public_id('opt', w.ticket_type_id),
           'created_at', to_char(w.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'))::text AS text
    FROM ticketing.v_waiting_list w JOIN identity.v_organisations g ON g.id = w.organisation_id
   CROSS JOIN generate_series(1, w.quantity) WHERE w.date_id = $1 ORDER BY w.number`;

/**
 * A row if there is such a date; the version changes with every place of it, with its holder, and with the line. Places and
 * holders are summed apart: what one gains in age, another may lose.
 */
const version = `
  SELECT (SELECT concat_ws(':', count(*), sum(uuid_hash_extended(r.ticket_id, r.version)), sum(uuid_hash_extended(u.id, u.version)))
            FROM ticketing.v_register r JOIN identity.v_user_versions u ON u.id = r.holder_id
           WHERE r.date_id = d.id)
         || '+' ||
         (SELECT count(*) || ':' || coalesce(sum(uuid_hash_extended(w.entry_id, w.version + u.version)), 0)
            FROM ticketing.v_waiting_list w JOIN identity.v_user_versions u ON u.id = w.customer_id
           WHERE w.date_id = d.id) AS version
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
        { sql: waiting, values },
        '],"cancelled_list":[',
        { sql: cancelled, values },
        ']}}',
      ],
      has,
    );
  }
}
