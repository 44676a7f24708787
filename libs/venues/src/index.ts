export { Venues1700000000003 } from './migrations/1700000000003-venues.js';
export { VenuesModule } from './venues.module.js';
export { AddVenue, type AddVenueInput } from './venues/add-venue.js';
export { FindVenues } from './venues/find-venues.js';
export { Venue } from './venues/venue.entity.js';
