export { ListLiveEvents, type LiveEventFilters } from './live-events/list-live-events.js';
export { ShowLiveEvent } from './live-events/show-live-event.js';
export { RegisterModule } from './register.module.js';
export { ShowRegister } from './show-register/show-register.js';
