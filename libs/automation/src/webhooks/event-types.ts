import { publicEvents } from '../news/public-events.js';

const nouns = [...new Set(publicEvents.map((name) => `${name.split('.')[0]}.*`))];

/** What an endpoint may ask for: everything, all of a noun, or one kind of news. */
export const webhookEventTypes: readonly string[] = ['*', ...nouns, ...publicEvents];

/** News that nobody subscribes to: what a test send is called. */
export const TEST_TYPE = 'webhook.test';

/** SQL: an endpoint `e` asks for what news `n` tells of. */
export const asksFor = `e.event_types && ARRAY['*', split_part(n.name, '.', 1) || '.*', n.name]`;
