import { choiceFact, domainEvent, idFact, publicId, urlFact, type DomainEvent } from '#libs/platform';
import { invitedRoles } from '../invitations/invitation.entity.js';

const userFacts = { userId: idFact('usr', 'The account'), url: urlFact('/api/auth/me') };
const of = { version: 1, context: 'identity', audience: 'internal' } as const;
const ofUser = { ...of, orderedBy: 'user', facts: userFacts } as const;

const userRegistered = domainEvent({
  ...ofUser,
  name: 'user.registered',
  description: 'There is an account for an address, which is not shown to be its own yet.',
});
const userVerificationRequested = domainEvent({
  ...ofUser,
  name: 'user.verification-requested',
  description: 'Somebody wants to show that the address of their account is their own.',
});
const userPasswordResetRequested = domainEvent({
  ...ofUser,
  name: 'user.password-reset-requested',
  description:
    'Somebody has forgotten the password of an address, whether or not there is an account for it.',
});
const userErasureRequested = domainEvent({
  ...ofUser,
  name: 'user.erasure-requested',
  description: 'An account is given up: every context forgets what is personal of it.',
});
const userErased = domainEvent({
  ...ofUser,
  name: 'user.erased',
  description: 'Every context has forgotten; the address goes last.',
});
export const memberInvited = domainEvent({
  ...of,
  name: 'member.invited',
  description: 'Somebody is asked, by e-mail, to work for an organisation.',
  orderedBy: 'invitation',
  facts: {
    invitationId: idFact('inv', 'The invitation'),
    organisationId: idFact('org', 'The organisation'),
    role: choiceFact('As what', invitedRoles),
    url: urlFact('/api/my-organisation/members'),
  },
});

const payloadOf = (userId: string) => ({ userId: publicId('usr', userId), url: '/api/auth/me' });

export const registeredNews = (userId: string): DomainEvent => userRegistered.of(userId, payloadOf(userId));
export const verificationNews = (userId: string): DomainEvent =>
  userVerificationRequested.of(userId, payloadOf(userId));
export const passwordResetNews = (userId: string): DomainEvent =>
  userPasswordResetRequested.of(userId, payloadOf(userId));
/** In this order. */
export const erasureNews = (userId: string): [DomainEvent, DomainEvent] => [
  userErasureRequested.of(userId, payloadOf(userId)),
  userErased.of(userId, payloadOf(userId)),
];
