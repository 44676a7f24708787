import { Inject, Injectable } from '@nestjs/common';
import { Audit, CONFIG, newId, publicId, Transaction, type Config, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { assertTarget } from './target-url.js';
import { WebhookEndpointStore, type WebhookTerms } from './webhook-endpoint.store.js';
import { webhookFacts } from './webhook-facts.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { TooManyWebhooks } from './webhook.errors.js';

/** A new endpoint: from now on it is told what happens in the organisation. */
@Injectable()
export class CreateWebhook {
  constructor(
    private readonly transaction: Transaction,
    private readonly endpoints: WebhookEndpointStore,
    private readonly secrets: WebhookSecrets,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns its id, and the secret, which is shown this once
   * @throws NotOfAllVenues; InvalidInput for an address that nothing is sent to; TooManyWebhooks
   */
  async execute(member: Member, terms: WebhookTerms): Promise<{ id: string; secret: string }> {
    ofAllVenues(member);
    assertTarget(terms.url, this.config);
    const id = newId();
    const { secret, sealed } = this.secrets.issue(id);
    await this.transaction.run(async () => {
      const { organisationId, userId } = member;
      if (!(await this.endpoints.add({ id, organisationId, ...terms }, sealed, userId)))
        throw new TooManyWebhooks();
      await this.audit.add(member, {
        action: 'webhook.create',
        entity: publicId('whe', id),
        after: webhookFacts({ ...terms, disabledReason: null }),
      });
    });
    return { id, secret };
  }
}
