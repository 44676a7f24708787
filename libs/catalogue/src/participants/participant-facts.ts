import { publicId } from '#libs/platform';
import type { Participant } from './participant.entity.js';

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
