import { Injectable } from '@nestjs/common';
import type { Member, Window } from '#libs/platform';
import { AuditStore, type AuditFilters } from './audit.store.js';

/** What the organisation's people changed, the latest first. */
@Injectable()
export class ListAudit {
  constructor(private readonly audit: AuditStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(member: Member, filters: AuditFilters, window: Window): Promise<string> {
    return this.audit.page(member, filters, window);
  }
}
