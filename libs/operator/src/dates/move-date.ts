import { Injectable } from '@nestjs/common';
import { EventDateStore, SessionStore, type EventDate } from '#libs/catalogue';
import { EventConflicts } from '../events/event-conflicts.js';

/** Keeps the new times of a date, whose event is locked, and takes its sessions along. */
@Injectable()
export class MoveDate {
  constructor(
    private readonly dates: EventDateStore,
    private readonly sessions: SessionStore,
    private readonly conflicts: EventConflicts,
  ) {}

  /** @throws SessionOutsideDate; what the database refuses, see `told` */
  async execute(date: EventDate): Promise<void> {
    await this.sessions.followDate(date);
    await this.dates.saveTimes(date);
  }

  /** What the database refused, in our words: DateExists, EventConflict, RoomTaken. To be asked after its transaction. */
  told(date: EventDate, error: unknown): Promise<Error> {
    return this.conflicts.explain(error, { venueId: date.venueId, dates: [date], eventId: date.eventId });
  }
}
