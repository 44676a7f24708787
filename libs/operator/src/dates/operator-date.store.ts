import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** SQL of a date as operators see it, over `o` (v_event_dates) and `c` (v_committed). */
export const dateJson = `json_build_object(
  'id', platform.public_id('date', o.id), 'date', o.local_date, 'start_time', to_char(o.local_start, 'HH24:MI'),
  'end_time', to_char(o.local_end, 'HH24:MI'), 'last_entry_time', to_char(o.last_entry_time, 'HH24:MI'),
  'time_zone', o.time_zone, 'starts_at', platform.iso(o.starts_at), 'ends_at', platform.iso(o.ends_at),
  'status', o.status, 'committed_guests', c.committed)`;

/** Read model of dates for operators: JSON made in SQL. */
@Injectable()
export class OperatorDateStore {
  constructor(private readonly transaction: Transaction) {}

  /** The event's dates by start; whoever asks reaches it. */
  page(eventId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT d.id, d.starts_at FROM catalogue.v_event_dates d WHERE d.event_id = $1',
        order: 'starts_at, id',
        join: 'JOIN catalogue.v_event_dates o ON o.id = p.id JOIN ticketing.v_committed c ON c.date_id = o.id',
        item: dateJson,
      },
      [eventId],
      window,
    );
  }
}
