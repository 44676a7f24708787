import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import { theDate } from '../list-events/operator-event.store.js';

/** Read model of listings: JSON made in SQL. */
@Injectable()
export class ListingStore {
  constructor(private readonly transaction: Transaction) {}

  page(status: string | undefined, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT e.id FROM catalogue.v_events e
                 WHERE e.app_listing_status <> 'none' AND ($1::text IS NULL OR e.app_listing_status = $1)`,
        order: 'id',
        join: `JOIN catalogue.v_events e ON e.id = p.id ${theDate} JOIN identity.v_organisations g ON g.id = e.organisation_id`,
        item: `json_build_object(
          'event_id', platform.public_id('evt', e.id), 'name', e.name, 'description', e.description, 'image_url', e.image_url,
          'event_type', e.event_type, 'event_date', d.local_date, 'app_listing_status', e.app_listing_status,
          'organisation', json_build_object('id', platform.public_id('org', g.id), 'name', g.name),
          'venue', json_build_object('id', platform.public_id('ven', v.id), 'name', v.name, 'city', v.city))`,
      },
      [status ?? null],
      window,
    );
  }
}
