import { ChoiceField, PageQuery } from '#libs/platform';
import { PageType } from '../http/pages.js';
import { Fixed } from '../openapi/fixed.js';

export class ListListingsQuery extends PageQuery {
  @ChoiceField(['pending', 'listed', 'declined'], {
    description: 'Only those that stand so',
    example: 'pending',
    optional: true,
  })
  status?: string;
}

export class ListingOrganisation {
  /** @example "org_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "The Attic" */
  name!: string;
}

export class ListingVenue {
  /** @example "ven_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "The Attic" */
  name!: string;
  /** @example "London" */
  city!: string | null;
}

export class Listing {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "Friday Rooftop Sessions" */
  name!: string;
  /** @example "Resident DJs on the rooftop." */
  description!: string | null;
  /** @example "https://example.com/rooftop.jpg" */
  image_url!: string | null;
  /** @example "club_night" */
  event_type!: string | null;
  /**
   * The next date that is on, else the last; local
   * @example "2030-07-19"
   */
  event_date!: string;
  /** @example "pending" */
  app_listing_status!: 'pending' | 'listed' | 'declined';
  organisation!: ListingOrganisation;
  venue!: ListingVenue;
}

export class ListingsPage extends PageType(Listing) {}

export class DecidedListingResponse {
  @Fixed(true)
  success!: true;

  /** @example "listed" */
  app_listing_status!: 'none' | 'pending' | 'listed' | 'declined';
}
