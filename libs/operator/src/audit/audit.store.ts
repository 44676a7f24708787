import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reachOf } from '#libs/venues';

export interface AuditFilters {
  /** Public id of what was changed. */
  entity?: string;
  /** Private (UUID) id of who changed it. */
  actor?: string;
  /** First and last day, `YYYY-MM-DD` in UTC. */
  from?: string;
  to?: string;
}

/** Read model of the audit trail: JSON made in SQL. */
@Injectable()
export class AuditStore {
  constructor(private readonly transaction: Transaction) {}

  /** What concerns a venue out of the member's reach, or the whole organisation, is for those who reach all of it. */
  page(member: Member, { entity, actor, from, to }: AuditFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT a.id FROM platform.v_audit a
                 WHERE a.organisation_id = $1 AND ($3 OR (a.venue_id IS NOT NULL AND venues.may_act(a.venue_id, $1, $2, $3)))
                   AND ($4::text IS NULL OR a.entity = $4) AND ($5::uuid IS NULL OR a.actor_id = $5)
                   AND ($6::date IS NULL OR a.at >= $6::date AT TIME ZONE 'UTC')
                   AND ($7::date IS NULL OR a.at < ($7::date + 1) AT TIME ZONE 'UTC')`,
        order: 'id DESC',
        join: 'JOIN platform.v_audit a ON a.id = p.id JOIN identity.v_users u ON u.id = a.actor_id',
        item: `json_build_object(
          'id', platform.public_id('aud', a.id), 'at', platform.iso(a.at),
          'actor', json_build_object('id', platform.public_id('usr', a.actor_id),
            'name', u.first_name || ' ' || u.last_name, 'email', u.email),
          'action', a.action, 'entity', a.entity, 'before', a.before, 'after', a.after)`,
      },
      [...reachOf(member), entity ?? null, actor ?? null, from ?? null, to ?? null],
      window,
    );
  }
}
