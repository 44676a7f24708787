import { Injectable } from '@nestjs/common';
import type { Member, Window } from '#libs/platform';
import { DoorStore } from './door.store.js';

/** What is on at the doors of a member, today's first: what a scanner shows before anything is scanned. */
@Injectable()
export class ListDoorEvents {
  constructor(private readonly doors: DoorStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }`, an entry per date */
  execute(member: Member, window: Window): Promise<string> {
    return this.doors.events(member, window);
  }
}
