import { Module } from '@nestjs/common';
import { AddVenue } from './venues/add-venue.js';
import { FindVenues } from './venues/find-venues.js';
import { VenueStore } from './venues/venue.store.js';

@Module({ providers: [AddVenue, FindVenues, VenueStore], exports: [AddVenue, FindVenues] })
export class VenuesModule {}
