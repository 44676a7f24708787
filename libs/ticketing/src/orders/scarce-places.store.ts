import { Injectable } from '@nestjs/common';
import { Together, Transaction } from '#libs/platform';
import type { DraftLine } from './order-draft.js';
import type { OutOfPlaces } from './placed.js';

/** How long it is remembered that places ran out: after that somebody tries to take some again. */
const REMEMBERED_MS = 1000;

/** As many types and dates as that ran out within a second are not remembered. */
const MOST = 10_000;

interface Left {
  closed: boolean;
  /** Null = unlimited. */
  available: number | null;
  dateClosed: boolean;
  dateAvailable: number | null;
}

const keyOf = ({ ticketTypeId, dateId }: Pick<DraftLine, 'ticketTypeId' | 'dateId'>) =>
  `${ticketTypeId} ${dateId}`;

/**
 * Answers for places that ran out a moment ago without trying to take any: by one read for all who ask meanwhile. What is
 * remembered only says whom to ask for; what is left is always read, so that a place that came back is sold.
 */
@Injectable()
export class ScarcePlaces {
  private readonly ranOut = new Map<string, number>();
  private readonly counters = new Together<DraftLine[], Map<string, Left>>((asks) => this.read(asks));

  constructor(private readonly transaction: Transaction) {}

  note({ ticketTypeId, dateId }: OutOfPlaces): void {
    const id = ticketTypeId ?? dateId;
    if (id === undefined) return;
    const now = performance.now();
    if (this.ranOut.size >= MOST)
      for (const [one, until] of this.ranOut) if (until < now) this.ranOut.delete(one);
    if (this.ranOut.size < MOST) this.ranOut.set(id, now + REMEMBERED_MS);
  }

  /** What refuses lines for which there are too few places; undefined if they may be tried. */
  async refusal(lines: DraftLine[]): Promise<OutOfPlaces | undefined> {
    if (!lines.some(({ ticketTypeId, dateId }) => this.scarce(ticketTypeId) || this.scarce(dateId)))
      return undefined;
    const refusal = tooFew(lines, await this.counters.ask(lines));
    if (refusal) this.note(refusal);
    return refusal;
  }

  private scarce(id: string): boolean {
    const until = this.ranOut.get(id);
    if (until === undefined) return false;
    if (until >= performance.now()) return true;
    this.ranOut.delete(id);
    return false;
  }

  private async read(asks: DraftLine[][]): Promise<Map<string, Left>[]> {
    const wanted = new Map(asks.flat().map((line) => [keyOf(line), line]));
    const lines = [...wanted.values()];
    const rows = await this.transaction.query<Left & { ticketTypeId: string; dateId: string }>(
      `SELECT s.ticket_type_id AS "ticketTypeId", s.date_id AS "dateId", s.closed, s.capacity - s.held - s.sold AS available,
              d.closed AS "dateClosed", d.capacity - d.held - d.sold AS "dateAvailable"
         FROM unnest($1::uuid[], $2::uuid[]) AS w(ticket_type_id, date_id)
         JOIN ticketing.stock s USING (ticket_type_id, date_id)
         JOIN ticketing.date_stock d USING (date_id)`,
      [lines.map(({ ticketTypeId }) => ticketTypeId), lines.map(({ dateId }) => dateId)],
    );
    const left = new Map(rows.map((row) => [keyOf(row), row]));
    return asks.map(() => left);
  }
}

/** As the placing decides: the types first, in ascending order, then the dates; what is closed is for the placing to say. */
function tooFew(lines: readonly DraftLine[], counters: Map<string, Left>): OutOfPlaces | undefined {
  const sorted = [...lines].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const line of sorted) {
    const left = counters.get(keyOf(line));
    if (!left || left.closed) return undefined;
    if (left.available !== null && left.available < line.quantity)
      return { outcome: 'sold_out', available: Math.max(left.available, 0), ticketTypeId: line.ticketTypeId };
  }
  const dates = new Map<string, number>();
  for (const { dateId, quantity } of lines) dates.set(dateId, (dates.get(dateId) ?? 0) + quantity);
  for (const [dateId, quantity] of [...dates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = lines.find((one) => one.dateId === dateId);
    const left = line && counters.get(keyOf(line));
    if (!left || left.dateClosed) return undefined;
    if (left.dateAvailable !== null && left.dateAvailable < quantity)
      return { outcome: 'sold_out', available: Math.max(left.dateAvailable, 0), dateId };
  }
  return undefined;
}
