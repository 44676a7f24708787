import { Injectable } from '@nestjs/common';
import { TransferExportStore } from './transfer-export.store.js';

/** What transfers keeps of a person: the tickets they sent, and those that were sent to them. */
@Injectable()
export class ExportTransfers {
  constructor(private readonly store: TransferExportStore) {}

  /** @param userId private (UUID) id */
  execute(userId: string): Promise<Record<string, unknown>> {
    return this.store.of(userId);
  }
}
