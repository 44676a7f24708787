import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { LiveFeed } from './live/live-feed.js';
import { LiveStore } from './live/live.store.js';
import { WatchEvent } from './live/watch-event.js';
import { ForgetNews } from './news/forget-news.js';
import { NewsStore } from './news/news.store.js';
import { NewsWakes } from './news/news-wakes.js';
import { RecordNews } from './news/record-news.js';

const frontDoor = [ForgetNews, LiveFeed, WatchEvent];

/** What is told to the outside of what happens: numbered news, and whoever is sent it. */
@Module({
  imports: [IdentityModule],
  providers: [...frontDoor, LiveStore, NewsStore, NewsWakes, RecordNews],
  exports: frontDoor,
})
export class AutomationModule {}
