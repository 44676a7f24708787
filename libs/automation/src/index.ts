export { AutomationModule } from './automation.module.js';
export { TooManyStreams } from './live/live.errors.js';
export { LiveFeed, MOST_STREAMS } from './live/live-feed.js';
export { WatchEvent } from './live/watch-event.js';
export { News1700000000175 } from './migrations/1700000000175-news.js';
export { ForgetNews } from './news/forget-news.js';
