import { Module } from '@nestjs/common';
import { ForgetNews } from './news/forget-news.js';
import { NewsStore } from './news/news.store.js';
import { NewsWakes } from './news/news-wakes.js';
import { RecordNews } from './news/record-news.js';

const frontDoor = [ForgetNews];

/** What is told to the outside of what happens: numbered news, and whoever is sent it. */
@Module({ providers: [...frontDoor, NewsStore, NewsWakes, RecordNews], exports: frontDoor })
export class AutomationModule {}
