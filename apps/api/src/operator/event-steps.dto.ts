export class ListingStatusResponse {
  /** @example "pending" */
  app_listing_status!: 'none' | 'pending' | 'listed' | 'declined';
}
