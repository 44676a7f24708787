import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** The counters of sessions' places: how many ticket holders have chosen each. Definitions live in catalogue. */
@Injectable()
export class SessionStockStore {
  constructor(private readonly transaction: Transaction) {}

  /** Opens a session's counter; in the transaction that makes the session. */
  async open(sessionId: string, capacity: number | null): Promise<void> {
    await this.transaction.query(
      'INSERT INTO ticketing.session_stock (session_id, capacity) VALUES ($1, $2)',
      [sessionId, capacity],
    );
  }

  /**
   * Changes a session's capacity, unless more places than that are taken.
   * @returns the places taken, if it was refused
   */
  async resize(sessionId: string, capacity: number | null): Promise<number | undefined> {
    const [done] = await this.transaction.query(
      `UPDATE ticketing.session_stock SET capacity = $2 WHERE session_id = $1 AND ($2::int IS NULL OR taken <= $2) RETURNING 1`,
      [sessionId, capacity],
    );
    if (done) return undefined;
    const row = await this.transaction.queryOne<{ taken: number }>(
      'SELECT taken FROM ticketing.session_stock WHERE session_id = $1',
      [sessionId],
    );
    return row?.taken;
  }

  /** Whether a place is taken; until the transaction ends nobody takes one. */
  async chosen(sessionId: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ taken: number }>(
      'SELECT taken FROM ticketing.session_stock WHERE session_id = $1 FOR UPDATE',
      [sessionId],
    );
    return (row?.taken ?? 0) > 0;
  }

  /**
   * Takes a session's counter away, unless a place is taken.
   * @returns whether it is gone
   */
  async close(sessionId: string): Promise<boolean> {
    const [gone] = await this.transaction.query(
      'DELETE FROM ticketing.session_stock WHERE session_id = $1 AND taken = 0 RETURNING 1',
      [sessionId],
    );
    return gone !== undefined;
  }

  /** Takes away the counters of all sessions of dates that nobody has booked, before the dates are deleted. */
  async closeOn(dateIds: string[]): Promise<void> {
    await this.transaction.query(
      `DELETE FROM ticketing.session_stock c USING catalogue.v_sessions s
        WHERE s.id = c.session_id AND s.date_id = ANY ($1::uuid[])`,
      [dateIds],
    );
  }
}
