import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { AttemptStore } from './deliveries/attempt.store.js';
import { DeliveryStore } from './deliveries/delivery.store.js';
import { ForgetWebhookTests } from './deliveries/forget-tests.js';
import { PeopleStore } from './deliveries/people.store.js';
import { MailedWebhookStore } from './mailed-webhooks/mailed-webhook.store.js';
import { MailedWebhooks } from './mailed-webhooks/mailed-webhooks.js';
import { LiveFeed } from './live/live-feed.js';
import { LiveStore } from './live/live.store.js';
import { WatchEvent } from './live/watch-event.js';
import { ForgetNews } from './news/forget-news.js';
import { NewsStore } from './news/news.store.js';
import { NewsWakes } from './news/news-wakes.js';
import { RecordNews } from './news/record-news.js';
import { AnnounceNews } from './send-webhooks/announce-news.js';
import { AttemptDelivery } from './send-webhooks/attempt-delivery.js';
import { Couriers } from './send-webhooks/couriers.js';
import { Names } from './send-webhooks/names.js';
import { Post } from './send-webhooks/post.js';
import { RecordAttempt } from './send-webhooks/record-attempt.js';
import { SendDueWebhooks } from './send-webhooks/send-due-webhooks.js';
import { SendWebhooks } from './send-webhooks/send-webhooks.js';
import { ChangeWebhook } from './webhooks/change-webhook.js';
import { CreateWebhook } from './webhooks/create-webhook.js';
import { FindWebhooks } from './webhooks/find-webhooks.js';
import { Redeliver } from './webhooks/redeliver.js';
import { WebhookEndpointStore } from './webhooks/webhook-endpoint.store.js';
import { WebhookSecrets } from './webhooks/webhook-secrets.js';
import { WebhookViewStore } from './webhooks/webhook-view.store.js';

const frontDoor = [
  ChangeWebhook,
  Couriers,
  CreateWebhook,
  FindWebhooks,
  ForgetNews,
  ForgetWebhookTests,
  LiveFeed,
  MailedWebhooks,
  Redeliver,
  SendDueWebhooks,
  WatchEvent,
];

/** What is told to the outside of what happens: numbered news, and whoever is sent it. */
@Module({
  imports: [IdentityModule],
  providers: [
    ...frontDoor,
    AnnounceNews,
    AttemptDelivery,
    AttemptStore,
    DeliveryStore,
    LiveStore,
    MailedWebhookStore,
    Names,
    NewsStore,
    NewsWakes,
    PeopleStore,
    Post,
    RecordAttempt,
    RecordNews,
    SendWebhooks,
    WebhookEndpointStore,
    WebhookSecrets,
    WebhookViewStore,
  ],
  exports: frontDoor,
})
export class AutomationModule {}
