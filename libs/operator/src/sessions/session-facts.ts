import type { EventSession } from '#libs/catalogue';
import { publicId } from '#libs/platform';

/** A session as the audit trail tells of it: local times of its date. */
export const sessionFacts = (session: EventSession, participantIds: string[]): Record<string, unknown> => ({
  event_id: publicId('evt', session.eventId),
  date_id: publicId('date', session.dateId),
  title: session.title,
  abstract: session.abstract,
  type: session.type,
  track: session.track,
  room: session.room,
  starts_at: session.localStart,
  ends_at: session.localEnd,
  capacity: session.capacity,
  participant_ids: participantIds.map((id) => publicId('part', id)),
  stream_url: session.streamUrl,
  materials: session.materials,
});
