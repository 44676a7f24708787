import { Injectable } from '@nestjs/common';
import { containing, pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';
import type { ParticipantStatus, ParticipantType } from './participant.entity.js';

export interface ParticipantFilters {
  type?: ParticipantType;
  status?: ParticipantStatus;
  /** Part of the name. */
  q?: string;
}

const participantJson = `json_build_object(
  'id', platform.public_id('part', x.id), 'event_id', platform.public_id('evt', x.event_id), 'name', x.name, 'email', x.email,
  'type', x.type, 'status', x.status, 'role', x.role, 'bio', x.bio, 'company', x.company, 'job_title', x.job_title,
  'image_url', x.image_url, 'social', x.social,
  'session_ids', (SELECT coalesce(json_agg(platform.public_id('ses', s.id) ORDER BY s.starts_at, s.id), '[]')
                    FROM catalogue.session_participants l JOIN catalogue.sessions s ON s.id = l.session_id
                   WHERE l.participant_id = x.id),
  'featured', x.featured, 'public', x.public, 'sponsor_tier', x.sponsor_tier, 'silent', x.silent,
  'note', x.note, 'responded_at', platform.iso(x.responded_at),
  'created_at', platform.iso(x.created_at))`;

const mine = `${reached} AND e.id = $4`;

/** Read model of an event's participants for operators: JSON made in SQL. */
@Injectable()
export class ParticipantViewStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, eventId: string, filters: ParticipantFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT p.id, p.name FROM catalogue.events e JOIN catalogue.participants p ON p.event_id = e.id
                 WHERE ${mine} AND ($5::text IS NULL OR p.type = $5) AND ($6::text IS NULL OR p.status = $6)
                   AND ($7::text IS NULL OR p.name ILIKE $7)`,
        order: 'name, id',
        join: 'JOIN catalogue.participants x ON x.id = p.id',
        item: participantJson,
      },
      [...reachOf(member), eventId, filters.type ?? null, filters.status ?? null, containing(filters.q)],
      window,
    );
  }

  /** `{ data }`, if the member reaches it. */
  async one(member: Member, eventId: string, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ participant: string }>(
      `SELECT json_build_object('data', ${participantJson})::text AS participant
         FROM catalogue.events e JOIN catalogue.participants x ON x.event_id = e.id WHERE ${mine} AND x.id = $5`,
      [...reachOf(member), eventId, id],
    );
    return row?.participant;
  }
}
