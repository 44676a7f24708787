import { Module } from '@nestjs/common';
import { WhenErasedForgetAssignments } from './erase-assignments/when-erased-forget-assignments.js';
import { StaffStore } from './staff/staff.store.js';
import { VenueStaff } from './staff/venue-staff.js';
import { AddVenue } from './venues/add-venue.js';
import { FindVenues } from './venues/find-venues.js';
import { VenueStore } from './venues/venue.store.js';

const frontDoor = [AddVenue, FindVenues, VenueStaff, VenueStore];

@Module({ providers: [...frontDoor, StaffStore, WhenErasedForgetAssignments], exports: frontDoor })
export class VenuesModule {}
