import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { DoorStore } from '../doors/door.store.js';
import { ScanListStore, type ScanFilters } from './scan-list.store.js';

/** Every scan at the doors of an event, the latest first: admitted, denied, and what offline devices disagreed on. */
@Injectable()
export class ListScans {
  constructor(
    private readonly doors: DoorStore,
    private readonly scans: ScanListStore,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId for an event whose doors are not the member's
   */
  async execute(member: Member, eventId: string, filters: ScanFilters, window: Window): Promise<string> {
    if (!(await this.doors.isOwn(member, eventId))) throw new UnknownId('event');
    return this.scans.page(eventId, filters, window);
  }
}
