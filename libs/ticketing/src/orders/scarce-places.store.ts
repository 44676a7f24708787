import { Injectable } from '@nestjs/common';
import { Changes, Together, Transaction } from '#libs/platform';
import type { DraftLine } from './order-draft.js';
import type { OutOfPlaces } from './placed.js';

/** What the database tells on: of which type and date, or of which date, there are places again. */
const CHANNEL = 'boxoffice_places';

/** So many that ran out are remembered. */
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

const keysOf = (lines: readonly DraftLine[]) => lines.flatMap((line) => [keyOf(line), line.dateId]);

/**
 * Answers for places that ran out without trying to take any. Where nothing is left, from memory, for as long as the
 * database has not told of a place that came back, or of a sale that was closed: in whichever process, and before the
 * question, if it was committed by then. Where less is left than was wanted, by one read for all who ask meanwhile.
 */
@Injectable()
export class ScarcePlaces {
  /** By type and date, or by date: what was left when somebody was told that it is too little. */
  private readonly left = new Map<string, number>();
  private readonly counters = new Together<DraftLine[], Map<string, Left>>((asks) => this.read(asks));
  private cameBack = 0;

  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
  ) {
    changes.on((key) => this.reopen(key), CHANNEL);
  }

  /** For `note`: as of before anybody looks for places; undefined while nothing is heard of those that come back. */
  get moment(): number | undefined {
    return this.changes.hears ? this.cameBack : undefined;
  }

  /** @param since the moment before somebody tried to take places, and was told that they are too few */
  note({ available, ticketTypeId, dateId }: OutOfPlaces, since: number | undefined): void {
    // What came back meanwhile may be what was missing: nobody tells of it again.
    if (since !== this.cameBack) return;
    const key = ticketTypeId === undefined ? dateId : keyOf({ ticketTypeId, dateId });
    const [oldest] = this.left.keys();
    if (this.left.size >= MOST && oldest !== undefined) this.left.delete(oldest);
    this.left.set(key, available);
  }

  /** What refuses lines for which there are too few places; undefined if they may be tried. */
  async refusal(lines: DraftLine[]): Promise<OutOfPlaces | undefined> {
    if (this.left.size === 0) return undefined;
    if (this.soldOut(lines) && (await this.changes.moment())) {
      const soldOut = this.soldOut(lines);
      if (soldOut) return soldOut;
    }
    const scarce = keysOf(lines).filter((key) => this.left.has(key));
    if (scarce.length === 0) return undefined;
    const since = this.moment;
    const refusal = tooFew(lines, await this.counters.ask(lines));
    if (refusal) this.note(refusal, since);
    else for (const key of scarce) this.left.delete(key);
    return refusal;
  }

  private soldOut(lines: DraftLine[]): OutOfPlaces | undefined {
    const ofType = lines.find((one) => this.left.get(keyOf(one)) === 0);
    if (ofType) return soldOutAt(ofType);
    const ofDate = lines.find((one) => this.left.get(one.dateId) === 0);
    return ofDate && soldOutAt({ dateId: ofDate.dateId });
  }

  /** @param key without it anything may have come back */
  private reopen(key: string | undefined): void {
    this.cameBack += 1;
    if (key === undefined) this.left.clear();
    else this.left.delete(key);
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

const soldOutAt = (
  { ticketTypeId, dateId }: Pick<OutOfPlaces, 'ticketTypeId' | 'dateId'>,
  left = 0,
): OutOfPlaces => ({
  outcome: 'sold_out',
  available: Math.max(left, 0),
  ...(ticketTypeId !== undefined && { ticketTypeId }),
  dateId,
});

/** As the placing decides: the types first, in ascending order, then the dates; what is closed is for the placing to say. */
function tooFew(lines: readonly DraftLine[], counters: Map<string, Left>): OutOfPlaces | undefined {
  const sorted = [...lines].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const line of sorted) {
    const left = counters.get(keyOf(line));
    if (!left || left.closed) return undefined;
    if (left.available !== null && left.available < line.quantity) return soldOutAt(line, left.available);
  }
  const dates = new Map<string, number>();
  for (const { dateId, quantity } of lines) dates.set(dateId, (dates.get(dateId) ?? 0) + quantity);
  for (const [dateId, quantity] of [...dates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = lines.find((one) => one.dateId === dateId);
    const left = line && counters.get(keyOf(line));
    if (!left || left.dateClosed) return undefined;
    if (left.dateAvailable !== null && left.dateAvailable < quantity)
      return soldOutAt({ dateId }, left.dateAvailable);
  }
  return undefined;
}
