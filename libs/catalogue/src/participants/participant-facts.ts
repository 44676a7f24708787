import { publicId, type DomainEvent } from '#libs/platform';
import type { Participant } from './participant.entity.js';
import type { InvitedTo } from './participant.store.js';

/** A participant as the audit trail tells of it, in the words of the API. */
export const participantFacts = (
  participant: Participant,
  sessionIds: string[],
): Record<string, unknown> => ({
  event_id: publicId('evt', participant.eventId),
  name: participant.name,
  email: participant.email,
  type: participant.type,
  status: participant.status,
  role: participant.role,
  bio: participant.bio,
  company: participant.company,
  job_title: participant.jobTitle,
  image_url: participant.imageUrl,
  social: participant.social,
  session_ids: sessionIds.map((id) => publicId('ses', id)),
  featured: participant.featured,
  public: participant.public,
  sponsor_tier: participant.sponsorTier,
  silent: participant.silent,
});

/** The news that somebody is asked to take part. Where to is not in it: whoever mails looks it up. */
export const invitedNews = ({ id, eventId, organisationId, type }: Participant): DomainEvent => ({
  name: 'participant.invited',
  key: id,
  payload: {
    participantId: publicId('part', id),
    eventId: publicId('evt', eventId),
    organisationId: publicId('org', organisationId),
    type,
    url: `/api/my-events/${publicId('evt', eventId)}/participants/${publicId('part', id)}`,
  },
});

/** The news that somebody who was asked has said yes or no. */
export const respondedNews = (
  id: string,
  { eventId, organisationId }: InvitedTo,
  status: 'confirmed' | 'declined',
): DomainEvent => ({
  name: 'participant.responded',
  key: id,
  payload: {
    participantId: publicId('part', id),
    eventId: publicId('evt', eventId),
    organisationId: publicId('org', organisationId),
    status,
    url: `/api/my-events/${publicId('evt', eventId)}/participants/${publicId('part', id)}`,
  },
});
