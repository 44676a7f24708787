import { choiceFact, domainEvent, idFact, publicId, urlFact, type DomainEvent } from '#libs/platform';

const webhookDisabled = domainEvent({
  name: 'webhook.disabled',
  version: 1,
  context: 'automation',
  audience: 'internal',
  description: 'We send nothing to a webhook endpoint any more. Its operators are told by mail.',
  orderedBy: 'webhook endpoint',
  facts: {
    webhookId: idFact('whe', 'The endpoint'),
    organisationId: idFact('org', 'Whose it is'),
    reason: choiceFact('It has answered 410, or for days there was nothing but failure', ['gone', 'failing']),
    url: urlFact('/api/my-webhooks/whe_01h2xcejqtf2nbrexx3vqjhp41'),
  },
});

/** The news, among ourselves, that we send nothing to an endpoint any more. */
export const disabledNews = (
  { id, organisationId }: { id: string; organisationId: string },
  reason: 'gone' | 'failing',
): DomainEvent =>
  webhookDisabled.of(id, {
    webhookId: publicId('whe', id),
    organisationId: publicId('org', organisationId),
    reason,
    url: `/api/my-webhooks/${publicId('whe', id)}`,
  });
