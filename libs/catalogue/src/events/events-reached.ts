import { reached } from '#libs/venues';

/**
 * SQL: the member reaches every event that something holds for; $1 to $3 are what `reachOf` makes. What holds for no
 * event in particular holds for all of them: every member sees it, and `ReachableEvents.scope` says who may write it.
 * @param eventIds SQL of an array of their keys
 */
export const eventsReached = (eventIds: string): string =>
  `NOT EXISTS (SELECT FROM catalogue.v_events e WHERE e.id = ANY (${eventIds}) AND NOT (${reached}))`;
