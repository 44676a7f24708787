import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { DoorStore } from './door.store.js';

/** How many are inside, came in at all and are expected: of an event, by date and by scan point. */
@Injectable()
export class ShowOccupancy {
  constructor(private readonly doors: DoorStore) {}

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId for an event whose doors are not the member's
   */
  async execute(member: Member, eventId: string): Promise<string> {
    const occupancy = await this.doors.occupancy(member, eventId);
    if (!occupancy) throw new UnknownId('event');
    return occupancy;
  }
}
