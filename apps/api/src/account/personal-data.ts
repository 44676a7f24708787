import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ExportParticipations } from '#libs/catalogue';
import { ExportAccount } from '#libs/identity';
import { ExportUploads } from '#libs/media';
import { ExportMails } from '#libs/notifications';
import { ExportPayments } from '#libs/payments';
import { ExportTrail } from '#libs/platform';
import { ExportTickets } from '#libs/ticketing';
import { ExportTransfers } from '#libs/transfers';
import type { PersonalDataResponse } from './personal-data.dto.js';

type Part = Exclude<keyof PersonalDataResponse, 'exportedAt'>;

/** What a context knows of a user (UUID). */
interface Exports {
  execute(userId: string): Promise<Record<string, unknown>>;
}

/** Each context's own export: another context that keeps something of people is another line, and a field of the answer. */
const parts: Record<Part, Type<Exports>> = {
  account: ExportAccount,
  events: ExportParticipations,
  ticketing: ExportTickets,
  transfers: ExportTransfers,
  payments: ExportPayments,
  media: ExportUploads,
  notifications: ExportMails,
  audit: ExportTrail,
};

/** Everything that is kept about somebody, part by part. */
@Injectable()
export class PersonalData {
  constructor(private readonly modules: ModuleRef) {}

  async of(userId: string): Promise<PersonalDataResponse> {
    const kept: Partial<Record<Part, Record<string, unknown>>> = {};
    for (const [part, context] of Object.entries(parts) as [Part, Type<Exports>][])
      kept[part] = await this.modules.get(context, { strict: false }).execute(userId);
    return { exportedAt: new Date().toISOString(), ...(kept as Record<Part, Record<string, unknown>>) };
  }
}
