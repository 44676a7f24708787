import type { Member } from '#libs/platform';
import { NotOfAllVenues } from './members.errors.js';

/**
 * The organisation itself and who belongs to it are for those who reach all of it.
 * @throws NotOfAllVenues
 */
export function ofAllVenues(member: Member): void {
  if (!member.allVenues) throw new NotOfAllVenues();
}
