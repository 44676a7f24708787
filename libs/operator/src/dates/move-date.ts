import { Injectable } from '@nestjs/common';
import {
  EventDateStore,
  EventStore,
  isDayTaken,
  isRoomTaken,
  isStartTaken,
  RoomTaken,
  SessionStore,
  type EventDate,
} from '#libs/catalogue';
import { EventConflict } from '../events/operator.errors.js';
import { DateExists } from './date.errors.js';

/** Keeps the new times of a date, whose event is locked, and takes its sessions along. */
@Injectable()
export class MoveDate {
  constructor(
    private readonly events: EventStore,
    private readonly dates: EventDateStore,
    private readonly sessions: SessionStore,
  ) {}

  /** @throws SessionOutsideDate; what the database refuses, see `told` */
  async execute(date: EventDate): Promise<void> {
    await this.sessions.followDate(date);
    await this.dates.saveTimes(date);
  }

  /** What the database refused, in our words: DateExists, EventConflict, RoomTaken. To be asked after its transaction. */
  async told({ eventId, venueId, localDate }: EventDate, error: unknown): Promise<unknown> {
    if (isStartTaken(error)) return new DateExists(localDate);
    if (isRoomTaken(error)) return new RoomTaken(undefined);
    if (!isDayTaken(error)) return error;
    return new EventConflict(await this.events.onSameDay(venueId, [localDate], eventId));
  }
}
