import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { BookingStore, type BookingFilters, type BookingLine } from './booking.store.js';

const LINES = 1000;

/** The bookings of an event, the latest first; an organiser has those of events they submitted. */
@Injectable()
export class ListBookings {
  constructor(private readonly bookings: BookingStore) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId
   */
  async execute(member: Member, eventId: string, filters: BookingFilters, window: Window): Promise<string> {
    await this.assertReached(member, eventId);
    return this.bookings.page(member, eventId, filters, window);
  }

  /**
   * All of them, read as they are wanted: however many there are, few are in memory.
   * @throws UnknownId
   */
  async lines(
    member: Member,
    eventId: string,
    filters: BookingFilters,
  ): Promise<AsyncGenerator<BookingLine>> {
    await this.assertReached(member, eventId);
    return this.chunks(member, eventId, filters);
  }

  private async *chunks(
    member: Member,
    eventId: string,
    filters: BookingFilters,
  ): AsyncGenerator<BookingLine> {
    let before: string | null = null;
    do {
      const lines: BookingLine[] = await this.bookings.lines(member, eventId, filters, before, LINES);
      yield* lines;
      before = lines.length === LINES ? (lines.at(-1)?.key ?? null) : null;
    } while (before !== null);
  }

  private async assertReached(member: Member, eventId: string): Promise<void> {
    if (!(await this.bookings.reaches(member, eventId))) throw new UnknownId('event');
  }
}
