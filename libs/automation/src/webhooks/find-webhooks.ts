import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  publicId,
  publicUrl,
  UnknownId,
  type Config,
  type Member,
  type Window,
} from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { testPayload, wireBody } from '../deliveries/wire-body.js';
import { WebhookViewStore, type DeliveryFilters } from './webhook-view.store.js';

/** A delivery as the database tells of it. */
interface Row {
  type: string;
  sequence: number | null;
  occurred_at: string;
  payload: Record<string, unknown> | null;
}

/** The endpoints of an organisation, and what was sent to them. Each @throws NotOfAllVenues */
@Injectable()
export class FindWebhooks {
  constructor(
    private readonly webhooks: WebhookViewStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }`, the oldest first */
  list(member: Member, window: Window): Promise<string> {
    ofAllVenues(member);
    return this.webhooks.page(member.organisationId, window);
  }

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId
   */
  async one(member: Member, id: string): Promise<string> {
    ofAllVenues(member);
    const text = await this.webhooks.one(member.organisationId, id);
    if (text === undefined) throw new UnknownId('webhook endpoint');
    return text;
  }

  /**
   * The log: each delivery with what was posted, but for what was said of people, and with every attempt.
   * @returns JSON text `{ data, total, limit, offset, has_more }`, the latest first
   * @throws UnknownId
   */
  async deliveries(member: Member, id: string, filters: DeliveryFilters, window: Window): Promise<string> {
    await this.one(member, id);
    const page = JSON.parse(await this.webhooks.deliveries(id, filters, window)) as { data: Row[] };
    const ids = { webhookId: publicId('whe', id), organisationId: publicId('org', member.organisationId) };
    const data = page.data.map(({ occurred_at, payload, ...delivery }) => {
      const { type, sequence } = delivery;
      const told = {
        type,
        sequence,
        occurredAt: new Date(occurred_at),
        payload: payload ?? testPayload(ids),
      };
      return { ...delivery, request: wireBody(told, publicUrl(this.config)) };
    });
    return JSON.stringify({ ...page, data });
  }
}
