import { DomainError, privateId, type IdPrefix } from '#libs/platform';

/** The key behind a public id that came from outside; undefined for what is no such id of ours. */
export function ourId(prefix: IdPrefix, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  try {
    return privateId(prefix, id);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
