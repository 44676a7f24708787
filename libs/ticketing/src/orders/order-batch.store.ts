import { Injectable } from '@nestjs/common';
import { prepared, publicId, Transaction } from '#libs/platform';
import { dateJson, eventJson, ticketTypeJson } from '../tickets/ticket-json.js';
import type { TicketView } from '../tickets/ticket.store.js';
import type { DraftLine, OrderDraft } from './order-draft.js';
import type { OrderInFull } from './order-view.store.js';
import type { Placed, SimplyPlaced } from './placed.js';

/** A ticket of an order that was confirmed at once: what is its own. */
interface Issued {
  /** Public. */
  id: string;
  ticketTypeId: string;
  dateId: string;
  firstName: string;
  lastName: string;
  email: string;
}

/** What tickets of one type on one date have in common. */
interface Shown extends Pick<TicketView, 'event' | 'date' | 'ticketType'> {
  ticketTypeId: string;
  dateId: string;
}

type Answer = (SimplyPlaced & { tickets: Issued[] }) | (Placed & { tickets?: undefined });

interface Answers {
  placed: (Answer | null)[];
  /** The moment of all of them. */
  at: Date;
  shown: Shown[];
}

const MINUTE_MS = 60_000;

const placeAll = prepared(
  `SELECT ticketing.place_orders($1::jsonb) AS placed, now() AS at,
          (SELECT coalesce(json_agg(json_build_object('ticketTypeId', y.id, 'dateId', d.id, 'event', ${eventJson}, 'date', ${dateJson},
                                                      'ticketType', ${ticketTypeJson})), '[]')
             FROM unnest($2::uuid[], $3::uuid[]) AS w(ticket_type_id, date_id)
             JOIN catalogue.v_ticket_types y ON y.id = w.ticket_type_id
             JOIN catalogue.v_event_dates d ON d.id = w.date_id
             JOIN catalogue.v_events e ON e.id = d.event_id
             JOIN venues.v_venues v ON v.id = e.venue_id) AS shown`,
);

/** Orders that are placed together. */
@Injectable()
export class OrderBatchStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Orders of different customers, in one call; null for one that is to be placed by itself. What was simply placed comes
   * as its customer sees it: nobody knows of it yet who could have changed it.
   */
  async placeAll(drafts: readonly OrderDraft[]): Promise<(Placed | null)[]> {
    const free = drafts.filter(({ amount }) => amount === 0).flatMap(({ lines }) => lines);
    const lines = [...new Map(free.map((line) => [kindOf(line), line])).values()];
    const answers = await this.transaction.queryOne<Answers>(placeAll, [
      JSON.stringify(drafts),
      lines.map(({ ticketTypeId }) => ticketTypeId),
      lines.map(({ dateId }) => dateId),
    ]);
    if (!answers) return [];
    const shown = new Map(answers.shown.map((one) => [kindOf(one), one]));
    return drafts.map((draft, index) => {
      const answer = answers.placed[index];
      if (!answer?.tickets) return answer ?? null;
      const { outcome, orderId, tickets } = answer;
      return { outcome, orderId, order: inFull(draft, outcome, tickets, answers.at, shown) };
    });
  }
}

const kindOf = ({ ticketTypeId, dateId }: Pick<DraftLine, 'ticketTypeId' | 'dateId'>) =>
  `${ticketTypeId} ${dateId}`;

/** Undefined where it is to be read. */
function inFull(
  draft: OrderDraft,
  status: 'pending' | 'confirmed',
  issued: readonly Issued[],
  at: Date,
  shown: ReadonlyMap<string, Shown>,
): OrderInFull | undefined {
  const { id, eventId, organisationId, customerId, amount, currency, holdMinutes } = draft;
  const orderId = publicId('ord', id);
  const tickets: TicketView[] = [];
  for (const { id: ticketId, firstName, lastName, email, ...of } of issued) {
    const what = shown.get(kindOf(of));
    if (!what) return undefined;
    const { event, date, ticketType } = what;
    tickets.push({
      id: ticketId,
      status: 'confirmed',
      event,
      date,
      ticketType,
      holder: { firstName, lastName, email },
      orderId,
      seatLabel: null,
      checkedInAt: null,
    });
  }
  return {
    id,
    kind: 'tickets',
    status,
    eventId,
    organisationId,
    customerId,
    amount,
    currency,
    createdAt: at,
    expiresAt: status === 'pending' ? new Date(at.getTime() + holdMinutes * MINUTE_MS) : null,
    confirmedAt: status === 'confirmed' ? at : null,
    lines: [...draft.lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
    tickets,
  };
}
