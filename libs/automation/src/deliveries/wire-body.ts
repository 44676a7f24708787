import { domainEventNamed, idPattern, publicPayload } from '#libs/platform';

/** What is known of a customer, by their public id. */
export type People = Readonly<Record<string, { firstName: string; lastName: string; email: string | null }>>;

/** News as it is kept. */
export interface Told {
  type: string;
  occurredAt: Date;
  /** The organisation's number of it; null for a test. */
  sequence: number | null;
  payload: Record<string, unknown>;
}

/**
 * What is posted.
 * @param base the address that the outside world reaches us under
 * @param people only for whoever may hear of them
 */
export function wireBody(
  { type, occurredAt, sequence, payload }: Told,
  base: string,
  people?: People,
): Record<string, unknown> {
  // What is declared no more, as after an update, has nothing personal since it was recorded.
  const facts = Object.entries(domainEventNamed(type) ? publicPayload(type, payload) : payload);
  return {
    type,
    timestamp: occurredAt.toISOString(),
    sequence,
    data: Object.fromEntries(
      facts.map(([fact, value]) => [fact, fact === 'url' ? absolute(value, base) : value]),
    ),
    ...(people && Object.keys(people).length > 0 && { people }),
  };
}

/** The customers that news names: their public ids, each once. What people typed names nobody, whatever it looks like. */
export function customersIn({ type, payload }: Pick<Told, 'type' | 'payload'>): string[] {
  const declared = Object.entries(domainEventNamed(type)?.schema.properties ?? {});
  const ids = declared
    .filter(([, { pattern }]) => pattern === idPattern('cust'))
    .map(([fact]) => payload[fact])
    .filter((id) => typeof id === 'string');
  return [...new Set(ids)];
}

/** What a test says. Ids are public. */
export const testPayload = (ids: { webhookId: string; organisationId: string }): Record<string, unknown> => ({
  ...ids,
  url: `/api/my-webhooks/${ids.webhookId}`,
});

const absolute = (url: unknown, base: string): unknown =>
  typeof url === 'string' && url.startsWith('/') ? base + url : url;
