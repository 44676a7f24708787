import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class ParticipationExportStore {
  constructor(private readonly transaction: Transaction) {}

  /** By the address, once it is known to be theirs: organisers enter participants, not accounts. */
  async of(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ participations: unknown[]; submissions: unknown[] }>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('part', p.id),
                 'eventId', platform.public_id('evt', e.id), 'event', e.name, 'name', p.name, 'email', p.email, 'type', p.type,
                 'role', p.role, 'bio', p.bio, 'company', p.company, 'jobTitle', p.job_title, 'imageUrl', p.image_url,
                 'social', p.social, 'status', p.status, 'note', p.note, 'respondedAt', platform.iso(p.responded_at),
                 'createdAt', platform.iso(p.created_at)) ORDER BY p.id), '[]')
                 FROM identity.v_mailboxes m JOIN catalogue.participants p ON p.email = m.email
                 JOIN catalogue.events e ON e.id = p.event_id WHERE m.user_id = $1) AS participations,
              (SELECT coalesce(json_agg(json_build_object('eventId', platform.public_id('evt', e.id), 'event', e.name,
                 'status', e.status, 'createdAt', platform.iso(e.created_at)) ORDER BY e.id), '[]')
                 FROM catalogue.events e WHERE e.submitted_by = $1) AS submissions`,
      [userId],
    );
    return { participations: row?.participations ?? [], submissions: row?.submissions ?? [] };
  }
}
