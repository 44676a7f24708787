import { reached } from '#libs/venues';

/**
 * SQL: the member reaches every event that something holds for; $1 to $3 are what `reachOf` makes. What holds for no
 * event in particular holds for all of them: every member sees it, and `ReachableEvents.scope` says who may write it.
 * @param eventIds SQL of an array of their keys
 */
export const eventsReached = (eventIds: string): string =>
  `NOT EXISTS (SELECT FROM catalogue.v_events e WHERE e.id = ANY (${eventIds}) AND NOT (${reached}))`;

/**
 * SQL: the member reaches all that something sold holds for, and so may know who bought it: each of its events or, where it
 * names none that is still there, all venues. $1 to $3 are what `reachOf` makes.
 * @param sold SQL alias of what has `organisation_id` and `event_ids`
 */
export const whollyReached = (sold: string): string =>
  `${sold}.organisation_id = $1 AND ($3 OR EXISTS (SELECT FROM catalogue.v_events e WHERE e.id = ANY (${sold}.event_ids))
     AND ${eventsReached(`${sold}.event_ids`)})`;
