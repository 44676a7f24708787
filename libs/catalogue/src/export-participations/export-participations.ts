import { Injectable } from '@nestjs/common';
import { ParticipationExportStore } from './participation-export.store.js';

/** What catalogue keeps of a user: the parts they have in events, and the events they submitted. */
@Injectable()
export class ExportParticipations {
  constructor(private readonly store: ParticipationExportStore) {}

  /** @param userId private (UUID) id */
  execute(userId: string): Promise<Record<string, unknown>> {
    return this.store.of(userId);
  }
}
