import { domainEvent, flagFact, idFact, urlFact } from '#libs/platform';

const facts = {
  eventId: idFact('evt', 'The event'),
  organisationId: idFact('org', 'Whose event it is'),
};
const of = { version: 1, context: 'media' } as const;

export const mediaUploaded = domainEvent({
  ...of,
  name: 'media.uploaded',
  audience: 'public',
  description: "Somebody has added a picture to an event's gallery.",
  orderedBy: 'event',
  facts: {
    mediaId: idFact('med', 'The picture'),
    ...facts,
    approved: flagFact('Is it shown already, or does it wait for an operator?'),
    byGuest: flagFact('Is it from a guest without an account?'),
    url: urlFact('/api/my-events/evt_01h2xcejqtf2nbrexx3vqjhp41/media/med_01h2xcejqtf2nbrexx3vqjhp41'),
  },
});
export const guestInvited = domainEvent({
  ...of,
  name: 'guest.invited',
  audience: 'internal',
  description: 'Somebody without an account is asked, by e-mail, to add pictures.',
  orderedBy: 'guest invite',
  facts: {
    guestId: idFact('guest', 'The invite'),
    ...facts,
    url: urlFact('/api/my-events/evt_01h2xcejqtf2nbrexx3vqjhp41/guest-invites'),
  },
});
