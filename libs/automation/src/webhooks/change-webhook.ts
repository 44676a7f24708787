import { Inject, Injectable } from '@nestjs/common';
import {
  Audit,
  CONFIG,
  given,
  publicId,
  Transaction,
  UnknownId,
  type Config,
  type Member,
} from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { DeliveryStore } from '../deliveries/delivery.store.js';
import { assertTarget } from './target-url.js';
import { WebhookEndpointStore, type WebhookEndpoint, type WebhookTerms } from './webhook-endpoint.store.js';
import { webhookFacts } from './webhook-facts.js';
import { WebhookSecrets } from './webhook-secrets.js';

/** Hours in which both secrets sign. */
const OVERLAP_HOURS = 24;

/** What becomes of an endpoint. Each @throws NotOfAllVenues; UnknownId */
@Injectable()
export class ChangeWebhook {
  constructor(
    private readonly transaction: Transaction,
    private readonly endpoints: WebhookEndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly secrets: WebhookSecrets,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Changes what is given. Disabled, it is told nothing, and what was due is not any more; made active, or sent
   * elsewhere, it begins afresh.
   * @throws InvalidInput for an address that nothing is sent to
   */
  async change(
    member: Member,
    id: string,
    input: Partial<WebhookTerms & { active: boolean }>,
  ): Promise<void> {
    ofAllVenues(member);
    const { active, ...terms } = input;
    if (terms.url !== undefined) assertTarget(terms.url, this.config);
    await this.transaction.run(async () => {
      const endpoint = await this.mine(member, id);
      const before = webhookFacts(endpoint);
      const moved = terms.url !== undefined && terms.url !== endpoint.url;
      Object.assign(endpoint, given(terms));
      await this.endpoints.save(endpoint);
      await this.turn(endpoint, active, moved);
      await this.audit.add(member, {
        action: 'webhook.update',
        entity: publicId('whe', id),
        before,
        after: webhookFacts(endpoint),
      });
    });
  }

  /** @returns the new secret; the old one signs, too, for a day */
  async rotate(member: Member, id: string): Promise<string> {
    ofAllVenues(member);
    const { secret, sealed } = this.secrets.issue(id);
    await this.transaction.run(async () => {
      await this.mine(member, id);
      await this.endpoints.rotate(id, sealed, OVERLAP_HOURS);
      await this.audit.add(member, { action: 'webhook.rotate', entity: publicId('whe', id) });
    });
    return secret;
  }

  /** For good, with the log of its deliveries. */
  async remove(member: Member, id: string): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const endpoint = await this.mine(member, id);
      await this.endpoints.remove(id);
      await this.audit.add(member, {
        action: 'webhook.delete',
        entity: publicId('whe', id),
        before: webhookFacts(endpoint),
      });
    });
  }

  private async turn(endpoint: WebhookEndpoint, active: boolean | undefined, moved: boolean): Promise<void> {
    const isActive = endpoint.disabledReason === null;
    if (active === false && isActive) {
      endpoint.disabledReason = 'operator';
      await this.endpoints.disable(endpoint.id, 'operator');
      await this.deliveries.giveUp(endpoint.id);
    } else if ((active === true && !isActive) || (moved && isActive)) {
      endpoint.disabledReason = null;
      await this.endpoints.enable(endpoint.id);
      await this.deliveries.hurry(endpoint.id);
    }
  }

  private async mine({ organisationId }: Member, id: string): Promise<WebhookEndpoint> {
    const endpoint = await this.endpoints.lock(organisationId, id);
    if (!endpoint) throw new UnknownId('webhook endpoint');
    return endpoint;
  }
}
