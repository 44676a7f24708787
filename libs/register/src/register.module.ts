import { Module } from '@nestjs/common';
import { ListLiveEvents } from './live-events/list-live-events.js';
import { LiveEventStore } from './live-events/live-event.store.js';
import { ShowLiveEvent } from './live-events/show-live-event.js';
import { RegisterStore } from './show-register/register.store.js';
import { ShowRegister } from './show-register/show-register.js';

const frontDoor = [ListLiveEvents, ShowLiveEvent, ShowRegister];

/** What integrators' machines read. */
@Module({ providers: [...frontDoor, LiveEventStore, RegisterStore], exports: frontDoor })
export class RegisterModule {}
