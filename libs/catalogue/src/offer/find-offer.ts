import { Injectable } from '@nestjs/common';
import {
  CHANGE_CHANNEL,
  Changes,
  KeptFacts,
  prepared,
  Together,
  Transaction,
  type Fact,
  type Moment,
} from '#libs/platform';
import type { AdmissionRules } from '../admission-rules/admission.js';
import type { AccessTerms } from '../ticket-profiles/access.js';
import type { BookingType, EventStatus, PaymentMethod } from '../events/event.entity.js';

export interface OfferedDate {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: 'active' | 'cancelled';
}

export interface OfferedType {
  id: string;
  name: string;
  /** Minor units of the currency. */
  price: number;
  currency: string;
  saleStartsAt: Date | null;
  saleEndsAt: Date | null;
  maxPerOrder: number;
  /** Credits of a pass that one place takes. */
  credits: number;
  /** Who may buy it, and who pays less; null = everybody the same. */
  admission: AdmissionRules | null;
  /** Who sees it and when it may be booked; null = nothing but its own times. */
  profile: AccessTerms | null;
}

/** What an event offers to buyers: everything that pricing an order needs, but for availability. */
export interface Offer {
  eventId: string;
  organisationId: string;
  name: string;
  /** The organisation's, and how many minutes it holds what is not paid yet. */
  currency: string;
  holdMinutes: number;
  status: EventStatus;
  bookingTypes: BookingType[];
  paymentMethods: PaymentMethod[];
  dates: OfferedDate[];
  ticketTypes: OfferedType[];
  /** The database's clock, by which sales open and close. */
  now: Date;
}

interface Row extends Omit<Offer, 'dates' | 'ticketTypes'> {
  dates: (Omit<OfferedDate, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[];
  ticketTypes: (Omit<OfferedType, 'saleStartsAt' | 'saleEndsAt'> & {
    saleStartsAt: string | null;
    saleEndsAt: string | null;
  })[];
}

const instant = (value: string | null): Date | null => (value === null ? null : new Date(value));

/** SQL of what `admissionOf` and `accessOf` decide by, of ticket type `t`; null where it names none. */
export const admissionJson = `(SELECT json_build_object('restricts', g.restricts, 'rules', g.rules)
  FROM catalogue.v_admission_rule_groups g WHERE g.id = t.admission_rule_group_id)`;
export const profileJson = `(SELECT json_build_object('opensDaysBefore', p.opens_days_before, 'closesMinutesBefore', p.closes_minutes_before,
                            'visibility', p.visibility, 'accessCode', p.access_code)
  FROM catalogue.v_ticket_profiles p WHERE p.id = t.ticket_profile_id)`;

const offers = prepared(
  `SELECT e.id AS "eventId", e.organisation_id AS "organisationId", e.name, e.status, now() AS now, o.currency,
          o.hold_minutes AS "holdMinutes", e.booking_types AS "bookingTypes", e.payment_methods AS "paymentMethods",
          (SELECT coalesce(json_agg(json_build_object('id', d.id, 'startsAt', d.starts_at, 'endsAt', d.ends_at, 'status', d.status)
                                    ORDER BY d.starts_at, d.id), '[]')
             FROM catalogue.event_dates d WHERE d.event_id = e.id) AS dates,
          (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'price', t.price_pence, 'currency', t.currency,
                                    'saleStartsAt', t.sale_starts_at, 'saleEndsAt', t.sale_ends_at, 'maxPerOrder', t.max_per_order, 'credits', t.credits, 'admission', ${admissionJson},
                                    'profile', ${profileJson})
                                    ORDER BY t.sort_order, t.id), '[]')
             FROM catalogue.v_ticket_types t WHERE t.event_id = e.id) AS "ticketTypes"
     FROM catalogue.events e JOIN identity.v_organisations o ON o.id = e.organisation_id
    WHERE e.id = ANY ($1::uuid[])`,
);

const BYTES = 32 * 1024 * 1024;

interface KeptOffer extends Fact {
  offer: Offer;
}

/**
 * An event's offer, read in one statement and kept in the process until its organisation changes anything; those who ask
 * while one is read share the next.
 */
@Injectable()
export class FindOffer {
  private readonly together = new Together<string, Offer | undefined>((ids) => this.read(ids));
  private readonly kept: KeptFacts<KeptOffer>;

  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
  ) {
    this.kept = new KeptFacts(changes, CHANGE_CHANNEL, BYTES);
  }

  /** @param asOf a moment since whoever wants to know has asked, if there was one: the offer is as it was then, or later */
  async execute(eventId: string, asOf?: Moment): Promise<Offer | undefined> {
    // A transaction sees what it has changed itself.
    if (this.transaction.active) return (await this.read([eventId]))[0];
    const moment = this.kept.has(eventId) ? (asOf ?? (await this.changes.moment())) : undefined;
    const known = moment && this.kept.at(moment, eventId);
    if (known) return { ...known.offer, now: moment.now };
    return (await this.kept.keep(eventId, () => this.toKeep(eventId)))?.offer;
  }

  private async toKeep(eventId: string): Promise<KeptOffer | undefined> {
    const offer = await this.together.ask(eventId);
    return offer && { offer, of: offer.organisationId, bytes: 3 * JSON.stringify(offer).length };
  }

  private async read(eventIds: string[]): Promise<(Offer | undefined)[]> {
    const rows = await this.transaction.query<Row>(offers, [[...new Set(eventIds)]]);
    const found = new Map(rows.map((row) => [row.eventId, offerOf(row)]));
    return eventIds.map((id) => found.get(id));
  }
}

const offerOf = (row: Row): Offer => ({
  ...row,
  dates: row.dates.map((date) => ({
    ...date,
    startsAt: new Date(date.startsAt),
    endsAt: new Date(date.endsAt),
  })),
  ticketTypes: row.ticketTypes.map((type) => ({
    ...type,
    saleStartsAt: instant(type.saleStartsAt),
    saleEndsAt: instant(type.saleEndsAt),
  })),
});
