import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import { visible } from '../browse-events/event-view.store.js';

/** Read model of an event's participants for customers: JSON made in SQL, without e-mails. */
@Injectable()
export class CustomerParticipantStore {
  constructor(private readonly transaction: Transaction) {}

  page(
    organisationId: string | null,
    customerId: string,
    eventId: string,
    type: string | null,
    window: Window,
  ): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT x.id, x.featured, x.name FROM catalogue.v_events e JOIN catalogue.v_participants x ON x.event_id = e.id
                 WHERE e.id = $1 AND ${visible} AND x.status = 'confirmed' AND x.public AND ($4::text IS NULL OR x.type = $4)`,
        order: 'featured DESC, name, id',
        join: 'JOIN catalogue.v_participants x ON x.id = p.id',
        item: `json_build_object(
          'id', platform.public_id('part', x.id), 'name', x.name, 'type', x.type, 'role', x.role, 'bio', x.bio,
          'company', x.company, 'jobTitle', x.job_title, 'imageUrl', x.image_url, 'social', x.social,
          'featured', x.featured, 'sponsorTier', x.sponsor_tier,
          'sessions', (SELECT coalesce(json_agg(json_build_object(
                                'id', platform.public_id('ses', s.id), 'title', s.title, 'startsAt', platform.iso(s.starts_at))
                                ORDER BY s.starts_at, s.id), '[]')
                         FROM catalogue.v_session_participants l JOIN catalogue.v_sessions s ON s.id = l.session_id
                         JOIN catalogue.v_event_dates d ON d.id = s.date_id AND d.status = 'active'
                        WHERE l.participant_id = x.id))`,
        more: 'hasMore',
      },
      [eventId, organisationId, customerId, type],
      window,
    );
  }
}
