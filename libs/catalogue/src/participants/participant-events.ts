import { choiceFact, domainEvent, idFact, publicId, urlFact, type DomainEvent } from '#libs/platform';
import { participantTypes, type Participant } from './participant.entity.js';
import type { InvitedTo } from './participant.store.js';

const facts = {
  participantId: idFact('part', 'Who is asked'),
  eventId: idFact('evt', 'The event'),
  organisationId: idFact('org', 'Whose event it is'),
};
const url = urlFact(
  '/api/my-events/evt_01h2xcejqtf2nbrexx3vqjhp41/participants/part_01h2xcejqtf2nbrexx3vqjhp41',
);
const of = { version: 1, context: 'catalogue', audience: 'public', orderedBy: 'participant' } as const;

export const participantInvited = domainEvent({
  ...of,
  name: 'participant.invited',
  description: 'Somebody is asked, by e-mail, to take part in an event.',
  facts: { ...facts, type: choiceFact('As what', participantTypes), url },
});
export const participantResponded = domainEvent({
  ...of,
  name: 'participant.responded',
  description: 'Somebody who was asked to take part has said yes or no.',
  facts: { ...facts, status: choiceFact('The answer', ['confirmed', 'declined']), url },
});

const idsOf = (id: string, { eventId, organisationId }: Pick<Participant, 'eventId' | 'organisationId'>) => ({
  participantId: publicId('part', id),
  eventId: publicId('evt', eventId),
  organisationId: publicId('org', organisationId),
  url: `/api/my-events/${publicId('evt', eventId)}/participants/${publicId('part', id)}`,
});

/** The news that somebody is asked to take part. Where to is not in it: whoever mails looks it up. */
export const invitedNews = (participant: Participant): DomainEvent =>
  participantInvited.of(participant.id, { ...idsOf(participant.id, participant), type: participant.type });

/** The news that somebody who was asked has said yes or no. */
export const respondedNews = (
  id: string,
  invitedTo: InvitedTo,
  status: 'confirmed' | 'declined',
): DomainEvent => participantResponded.of(id, { ...idsOf(id, invitedTo), status });
