import { Injectable } from '@nestjs/common';
import { Snapshots, Transaction, type Answer, type Part } from '#libs/platform';

export interface LiveEventFilters {
  /** Dates that start from here on, and before there (UTC instants). */
  from?: Date;
  before?: Date;
  /** Private (UUID) id of the last event of the page before. */
  after?: string;
  /** Absent: all there are. */
  limit?: number;
}

const dateJson = `json_build_object(
  'id', platform.public_id('date', d.id), 'type', 'event_date', 'datetime', to_char(d.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'),
  'tz', d.time_zone, 'duration', (extract(epoch FROM d.ends_at - d.starts_at) / 60)::int)`;

const inRange = `($2::timestamptz IS NULL OR d.starts_at >= $2) AND ($3::timestamptz IS NULL OR d.starts_at < $3)`;

const facilitators = `(
  SELECT coalesce(json_agg(json_build_object('id', platform.public_id('fac', f.id), 'type', 'facilitator', 'name', f.name)
                           ORDER BY f.position), '[]')
    FROM catalogue.v_event_facilitators f WHERE f.event_id = e.id)`;

const allowedPasses = `(
  SELECT coalesce(json_agg(json_build_object(
           'id', platform.public_id('pass', p.id), 'type', 'pass_template', 'name', p.name, 'credits', p.credits,
           'price', p.price_pence, 'currency', p.currency, 'expiry_days', p.expiry_days) ORDER BY p.name, p.id), '[]')
    FROM catalogue.v_pass_templates p
   WHERE p.organisation_id = e.organisation_id AND 'PASS' = ANY (e.payment_methods)
     AND (p.event_ids = '{}' OR e.id = ANY (p.event_ids)))`;

const pricingOptions = `(
  SELECT coalesce(json_agg(json_build_object(
           'id', platform.public_id('opt', y.id), 'type', 'pricing_option', 'name', y.name, 'price', y.price_pence,
           'stock', coalesce(y.capacity, 0), 'credits', y.credits) ORDER BY y.sort_order, y.id), '[]')
    FROM catalogue.v_ticket_types y WHERE y.event_id = e.id)`;

const vouchers = `(
  SELECT coalesce(json_agg(json_build_object(
           'id', platform.public_id('voucher', v.id), 'type', 'voucher', 'name', v.name, 'code', v.code,
           'discount_type', v.discount_type, 'discount_value', v.discount_value,
           'currency', coalesce(v.currency, o.currency)) ORDER BY v.name, v.id), '[]')
    FROM catalogue.v_vouchers v JOIN identity.v_organisations o ON o.id = v.organisation_id
   WHERE v.organisation_id = e.organisation_id AND (v.event_id IS NULL OR v.event_id = e.id))`;

const eventJson = (
  dates: string,
  more: { configuration?: string; event?: string } = {},
) => `json_build_object(
  'id', platform.public_id('evt', e.id), 'type', 'event', 'name', e.name, 'format', e.format,
  'booking_configuration', json_build_object(
    'max_attendees', e.guest_list_capacity, 'waiting_list_enabled', e.waiting_list_enabled, 'booking_types', e.booking_types,
    'payment_methods', e.payment_methods${more.configuration ?? ''}),
  'dates', ${dates}, 'facilitators', ${facilitators}${more.event ?? ''})`;

/** A row per event that has a date in range. */
const listed = `
  SELECT e.id, ${eventJson('d.dates')}::text AS text
    FROM catalogue.v_live_events e
   CROSS JOIN LATERAL (SELECT json_agg(${dateJson} ORDER BY d.starts_at, d.id) AS dates
                         FROM catalogue.v_active_dates d WHERE d.event_id = e.id AND ${inRange}) d
   WHERE e.organisation_id = $1 AND ($4::uuid IS NULL OR e.id > $4) AND d.dates IS NOT NULL
   ORDER BY e.id`;

const page = `
  WITH found AS MATERIALIZED (${listed} LIMIT $5 + 1),
       ranked AS (SELECT *, row_number() OVER (ORDER BY id) AS nth FROM found)
  SELECT '{"data":[' || coalesce(string_agg(r.text, ',' ORDER BY r.id) FILTER (WHERE r.nth <= $5), '') || '],"next_cursor":'
         || CASE WHEN count(*) > $5 THEN to_json(platform.public_id('evt', (array_agg(r.id ORDER BY r.id))[$5]))::text ELSE 'null' END
         || '}' AS text
    FROM ranked r`;

/** Of all rows that an answer may be made of: a change elsewhere in the catalogue costs a reader one more answer. */
const version = `
  SELECT concat_ws('-',
    (SELECT count(*) || ':' || coalesce(sum(uuid_hash_extended(e.id, e.version)), 0)
       FROM catalogue.v_live_events e WHERE e.organisation_id = $1),
    (SELECT count(*) || ':' || coalesce(sum(uuid_hash_extended(d.id, d.version)), 0)
       FROM catalogue.v_active_dates d WHERE d.organisation_id = $1 AND ${inRange}),
    (SELECT count(*) || ':' || coalesce(sum(uuid_hash_extended(f.id, f.version)), 0)
       FROM catalogue.v_live_events e JOIN catalogue.v_facilitator_versions f ON f.event_id = e.id
      WHERE e.organisation_id = $1)) AS version`;

/** Read model of the catalogue for machines: JSON made in SQL. */
@Injectable()
export class LiveEventStore {
  constructor(
    private readonly transaction: Transaction,
    private readonly snapshots: Snapshots,
  ) {}

  /** JSON text `{ data }`, by id; with a limit also `next_cursor`. */
  list(
    organisationId: string,
    { from, before, after, limit }: LiveEventFilters,
    has: (etag: string) => boolean,
  ): Promise<Answer | undefined> {
    const range = [organisationId, from ?? null, before ?? null];
    const rows = [...range, after ?? null];
    const parts: Part[] =
      limit === undefined
        ? ['{"data":[', { sql: `SELECT text FROM (${listed}) listed`, values: rows }, ']}']
        : [{ sql: page, values: [...rows, limit] }];
    return this.snapshots.open({ sql: version, values: range }, parts, has);
  }

  /** JSON text `{ data }`, with what it costs. */
  async one(organisationId: string, id: string): Promise<string | undefined> {
    const dates = `(SELECT coalesce(json_agg(${dateJson} ORDER BY d.starts_at, d.id), '[]')
                      FROM catalogue.v_active_dates d WHERE d.event_id = e.id)`;
    const more = {
      configuration: `, 'allowed_passes', ${allowedPasses}`,
      event: `, 'payment_details', json_build_object('pricing_options', ${pricingOptions}, 'vouchers', ${vouchers})`,
    };
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${eventJson(dates, more)})::text AS text
         FROM catalogue.v_live_events e WHERE e.organisation_id = $1 AND e.id = $2`,
      [organisationId, id],
    );
    return row?.text;
  }
}
