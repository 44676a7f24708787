import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ForgetNews, ForgetWebhookTests } from '#libs/automation';
import { ForgetApiCalls, SweepSignIns } from '#libs/identity';
import { RemoveUnusedFiles } from '#libs/media';
import { ForgetIdempotencyKeys, ForgetMessages } from '#libs/platform';
import { Sweeper } from './sweeper.js';

const KEYS_MS = 600_000;
const FILES_MS = 600_000;
const SIGN_INS_MS = 3_600_000;
const API_CALLS_MS = 3_600_000;
const MESSAGES_MS = 3_600_000;
const NEWS_MS = 3_600_000;
const WEBHOOK_TESTS_MS = 3_600_000;

/** Throws away what is not needed any longer, again and again. */
@Injectable()
export class Housekeeping extends Sweeper implements OnApplicationBootstrap {
  constructor(
    private readonly forgetKeys: ForgetIdempotencyKeys,
    private readonly signIns: SweepSignIns,
    private readonly removeUnusedFiles: RemoveUnusedFiles,
    private readonly forgetCalls: ForgetApiCalls,
    private readonly messages: ForgetMessages,
    private readonly forgetOldNews: ForgetNews,
    private readonly forgetTests: ForgetWebhookTests,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.removeFiles();
    this.forgetApiCalls();
    this.forgetMessages();
    this.forgetNews();
    this.forgetWebhookTests();
  }

  @Interval(KEYS_MS)
  forgetIdempotencyKeys(): void {
    this.once('idempotency keys', () => this.forgetKeys.execute());
  }

  @Interval(SIGN_INS_MS)
  sweepSignIns(): void {
    this.all('sign-ins', () => this.signIns.execute());
  }

  @Interval(FILES_MS)
  removeFiles(): void {
    this.once('files', () => this.removeUnusedFiles.execute(() => this.stopping));
  }

  @Interval(API_CALLS_MS)
  forgetApiCalls(): void {
    this.all('calls of API clients', () => this.forgetCalls.execute());
  }

  @Interval(MESSAGES_MS)
  forgetMessages(): void {
    this.all('messages', () => this.messages.execute());
  }

  @Interval(NEWS_MS)
  forgetNews(): void {
    this.all('news', () => this.forgetOldNews.execute());
  }

  @Interval(WEBHOOK_TESTS_MS)
  forgetWebhookTests(): void {
    this.all('tests of webhooks', () => this.forgetTests.execute());
  }
}
