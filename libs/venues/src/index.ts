export { Venues1700000000003 } from './migrations/1700000000003-venues.js';
export { Staff1700000000031 } from './migrations/1700000000031-staff.js';
export { ReachesAllVenues } from './staff/staff.errors.js';
export { VenueStaff } from './staff/venue-staff.js';
export { VenuesModule } from './venues.module.js';
export { AddVenue, type AddVenueInput } from './venues/add-venue.js';
export { FindVenues } from './venues/find-venues.js';
export { Venue } from './venues/venue.entity.js';
export { VenueStore } from './venues/venue.store.js';
