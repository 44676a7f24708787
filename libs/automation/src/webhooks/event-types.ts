import { publicEvents } from '#libs/platform';

/**
 * What an endpoint may ask for: everything, all of a noun, or one kind of news. Known once every context is loaded that
 * declares news.
 */
export function webhookEventTypes(): string[] {
  const names = publicEvents().map(({ name }) => name);
  const nouns = new Set(names.map((name) => `${name.split('.')[0]}.*`));
  return ['*', ...nouns, ...names];
}

/** News that nobody subscribes to: what a test send is called. */
export const TEST_TYPE = 'webhook.test';

/** SQL: an endpoint `e` asks for what news `n` tells of. */
export const asksFor = `e.event_types && ARRAY['*', split_part(n.name, '.', 1) || '.*', n.name]`;
