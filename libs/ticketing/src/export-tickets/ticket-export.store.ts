import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class TicketExportStore {
  constructor(private readonly transaction: Transaction) {}

  /** Orders they placed, passes they own, lines they stand or stood in, tickets they hold, the scans and perks of those, and sessions they chose, and where others named them by an address known to be theirs; what their orders' tickets became with others is others'. */
  async of(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<
      Record<'orders' | 'tickets' | 'passes' | 'sessions' | 'waitingList' | 'namedByOthers', unknown[]>
    >(
      `SELECT (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('ord', o.id),
                 'eventId', platform.public_id('evt', o.event_id), 'status', o.status, 'places', o.places, 'amount', o.amount,
                 'currency', o.currency, 'paymentMethod', o.payment_method, 'source', o.source, 'notes', o.notes,
                 'voucherCode', (SELECT v.code FROM catalogue.v_vouchers v WHERE v.id = o.voucher_id),
                 'enteredAs', CASE WHEN o.customer_first_name IS NOT NULL THEN json_build_object('firstName', o.customer_first_name,
                   'lastName', o.customer_last_name, 'phone', o.customer_phone) END,
                 'createdAt', platform.iso(o.created_at), 'confirmedAt', platform.iso(o.confirmed_at),
                 'lines', (SELECT json_agg(json_build_object('name', l.name, 'quantity', l.quantity, 'unitPrice', l.unit_price,
                     'amount', l.amount, 'attendees', l.attendees) ORDER BY l.id)
                   FROM ticketing.order_lines l WHERE l.order_id = o.id)) ORDER BY o.id), '[]')
                 FROM ticketing.orders o WHERE o.customer_id = $1 AND ticketing.shown_to($1, o.id)) AS orders,
              (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('ticket', t.id),
                 'orderId', platform.public_id('ord', t.order_id), 'eventId', platform.public_id('evt', t.event_id),
                 'dateId', platform.public_id('date', t.date_id), 'status', t.status, 'price', t.price,
                 'attendee', CASE WHEN t.attendee_first_name IS NOT NULL THEN json_build_object('firstName', t.attendee_first_name,
                   'lastName', t.attendee_last_name, 'email', t.attendee_email) END,
                 'issuedAt', platform.iso(t.issued_at), 'checkedInAt', platform.iso(t.first_admitted_at),
                 'scans', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('scan', s.id), 'admitted', s.admitted,
                     'reason', s.reason, 'scanPoint', s.scan_point, 'recordedAt', platform.iso(s.recorded_at)) ORDER BY s.id), '[]')
                   FROM ticketing.scans s WHERE s.ticket_id = t.id),
                 'perksRedeemed', (SELECT coalesce(json_agg(json_build_object('name', k.name,
                     'recordedAt', platform.iso(r.recorded_at)) ORDER BY r.id), '[]')
                   FROM ticketing.perk_redemptions r JOIN catalogue.v_perks k ON k.id = r.perk_id
                  WHERE r.ticket_id = t.id)) ORDER BY t.id), '[]')
                 FROM ticketing.tickets t WHERE t.holder_id = $1 AND ticketing.shown_to($1, t.order_id)) AS tickets,
              (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('cpass', c.id),
                 'orderId', platform.public_id('ord', c.order_id), 'name', c.name, 'credits', c.credits, 'creditsUsed', c.used,
                 'status', c.status, 'expiresAt', platform.iso(c.expires_at)) ORDER BY c.id), '[]')
                 FROM ticketing.passes c WHERE c.customer_id = $1) AS passes,
              (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('ses', s.id), 'title', s.title,
                 'eventId', platform.public_id('evt', s.event_id), 'startsAt', platform.iso(s.starts_at))
                 ORDER BY s.starts_at, s.id), '[]')
                 FROM ticketing.session_selections x JOIN catalogue.v_sessions s ON s.id = x.session_id
                WHERE x.holder_id = $1) AS sessions,
              (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('wait', w.id),
                 'eventId', platform.public_id('evt', w.event_id), 'dateId', platform.public_id('date', w.date_id),
                 'ticketTypeId', platform.public_id('tkt', w.ticket_type_id), 'quantity', w.quantity, 'status', w.status,
                 'createdAt', platform.iso(w.created_at), 'endedAt', platform.iso(w.ended_at)) ORDER BY w.number), '[]')
                 FROM ticketing.waiting_list_entries w WHERE w.customer_id = $1) AS "waitingList",
              (SELECT coalesce(json_agg(json_build_object('eventId', platform.public_id('evt', o.event_id),
                 'dateId', platform.public_id('date', l.date_id), 'attendee', a.named) ORDER BY l.id), '[]')
                 FROM identity.v_mailboxes m
                 JOIN ticketing.order_lines l ON jsonb_typeof(l.attendees) = 'array'
                  AND strpos(lower(l.attendees::text), lower(m.email::text)) > 0
                 JOIN ticketing.orders o ON o.id = l.order_id AND o.customer_id <> $1
                CROSS JOIN LATERAL jsonb_array_elements(l.attendees) AS a (named)
                WHERE m.user_id = $1 AND lower(a.named ->> 'email') = lower(m.email::text)) AS "namedByOthers"`,
      [userId],
    );
    return {
      orders: row?.orders ?? [],
      tickets: row?.tickets ?? [],
      passes: row?.passes ?? [],
      sessions: row?.sessions ?? [],
      waitingList: row?.waitingList ?? [],
      namedByOthers: row?.namedByOthers ?? [],
    };
  }
}
