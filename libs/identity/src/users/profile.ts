import { publicId, type Role } from '#libs/platform';
import type { Organisation } from '../organisations/organisation.entity.js';
import type { User } from './user.entity.js';

/** A user as shown to themselves. */
export interface Profile {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  phone: string | null;
  /** Whether the mailbox is known to be theirs. */
  emailVerified: boolean;
  role: Role | null;
  organisation: { id: string; slug: string; name: string } | null;
}

/** As much of a user as they are shown of themselves. */
export type Person = Pick<User, 'id' | 'firstName' | 'lastName' | 'phone' | 'emailVerifiedAt'> & {
  email: string;
};

/** Only who has an e-mail can sign in, and so be shown anything. */
export const isPerson = (user: User): user is User & { email: string } => user.email !== null;

export const profileOf = (user: Person, role?: Role, organisation?: Organisation | null): Profile => ({
  id: publicId('usr', user.id),
  email: user.email,
  firstName: user.firstName,
  lastName: user.lastName,
  phone: user.phone,
  emailVerified: user.emailVerifiedAt !== null,
  role: role ?? null,
  organisation: organisation
    ? { id: publicId('org', organisation.id), slug: organisation.slug, name: organisation.name }
    : null,
});
