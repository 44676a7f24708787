import { performance } from 'node:perf_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, privateId, publicId, publicUrl, type Config } from '#libs/platform';
import type { AttemptFailure } from '../deliveries/attempt.store.js';
import type { Claimed } from '../deliveries/delivery.store.js';
import { PeopleStore } from '../deliveries/people.store.js';
import { signedHeaders } from '../deliveries/signature.js';
import { customersIn, wireBody, type People } from '../deliveries/wire-body.js';
import { WebhookSecrets } from '../webhooks/webhook-secrets.js';
import { NotSent } from './not-sent.js';
import { Post, type Answer } from './post.js';
import { RecordAttempt } from './record-attempt.js';

/** Makes one attempt at a delivery that is claimed, and records what came of it. */
@Injectable()
export class AttemptDelivery {
  constructor(
    private readonly people: PeopleStore,
    private readonly secrets: WebhookSecrets,
    private readonly post: Post,
    private readonly record: RecordAttempt,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(claimed: Claimed): Promise<void> {
    const people = await this.peopleIn(claimed);
    const body = JSON.stringify(wireBody(claimed, publicUrl(this.config), people));
    const at = new Date();
    const secrets = claimed.secrets.map((sealed) => this.secrets.open(sealed, claimed.endpointId));
    const headers = signedHeaders(publicId('whd', claimed.id), at, body, secrets);
    const began = performance.now();
    const outcome = await this.outcomeOf(claimed.url, headers, body);
    await this.record.execute(claimed, {
      at,
      durationMs: Math.round(performance.now() - began),
      ...outcome,
      // An answer may repeat what it was told.
      ...(Object.keys(people).length > 0 && { answer: null }),
    });
  }

  private peopleIn(claimed: Claimed): Promise<People> {
    if (!claimed.includePersonalData) return Promise.resolve({});
    return this.people.of(customersIn(claimed).map((id) => privateId('cust', id)));
  }

  private async outcomeOf(url: string, headers: Record<string, string>, body: string) {
    try {
      const { status, text } = await this.post.send(url, headers, body);
      return { status, answer: text, failure: failureOf(status) };
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      return { status: null, answer: null, failure: error.failure };
    }
  }
}

function failureOf(status: Answer['status']): AttemptFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}
