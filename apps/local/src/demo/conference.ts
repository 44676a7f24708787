import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateParticipant, ListParticipants, SetParticipantStatus } from '#libs/catalogue';
import { CreateSession, ListEvents, ListSessions, type SessionInput } from '#libs/operator';
import { DomainError, privateId, type Member } from '#libs/platform';

const participants = [
  { name: 'Ada Okafor', type: 'speaker', role: 'Keynote', company: 'Analytical', featured: true },
  { name: 'Bram Visser', type: 'speaker', company: 'Deltaworks' },
  { name: 'Chloe Martin', type: 'speaker', company: 'Petit Pas' },
  { name: 'Deniz Kaya', type: 'speaker', role: 'Workshop', company: 'Bosphorus Labs' },
  { name: 'Harbour Bank', type: 'sponsor', sponsorTier: 'Gold', featured: true },
] as const;

interface Planned extends Omit<SessionInput, 'dateId' | 'participantIds'> {
  speakers?: (typeof participants)[number]['name'][];
}

const [hall, studio] = ['Main hall', 'Studio'];

/** Times are `HH:MM` of the day. */
const sessions: Planned[] = [
  {
    title: 'Doors open, queues move',
    room: hall,
    startsAt: '09:30',
    endsAt: '10:15',
    speakers: ['Ada Okafor'],
  },
  {
    title: 'Selling out in a second',
    room: hall,
    startsAt: '10:30',
    endsAt: '11:15',
    speakers: ['Bram Visser'],
  },
  {
    title: 'Write your own door scanner',
    type: 'workshop',
    room: studio,
    startsAt: '10:30',
    endsAt: '12:30',
    capacity: 12,
    speakers: ['Deniz Kaya'],
    materials: [{ name: 'What to bring', url: 'https://example.com/scanner.pdf' }],
  },
  { title: 'Lunch', type: 'break', startsAt: '12:30', endsAt: '13:30' },
  {
    title: 'Refunds nobody waits for',
    room: hall,
    startsAt: '13:30',
    endsAt: '14:15',
    streamUrl: 'https://example.com/live/refunds',
    speakers: ['Chloe Martin'],
  },
  {
    title: 'Small venues, long nights',
    room: studio,
    startsAt: '14:30',
    endsAt: '15:15',
    capacity: 40,
    speakers: ['Bram Visser', 'Chloe Martin'],
  },
  { title: 'What we learned', room: hall, startsAt: '15:30', endsAt: '16:30', speakers: ['Ada Okafor'] },
];

const ALL = { limit: 200, offset: 0 };

/**
 * Makes sure that the demo's conference has its participants, confirmed, and its sessions. Where an operator has
 * changed it so that they do not fit any more, it stays as it is.
 */
export async function fillConference(
  app: NestFastifyApplication,
  operator: Member,
  publicEventId: string,
): Promise<void> {
  try {
    await fill(app, operator, publicEventId);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

async function fill(app: NestFastifyApplication, operator: Member, publicEventId: string): Promise<void> {
  const eventId = privateId('evt', publicEventId);
  const read = async <T>(text: Promise<string>) => (JSON.parse(await text) as { data: T }).data;
  const ids = new Map<string, string>();
  const there = await read<{ id: string; name: string; status: string }[]>(
    app.get(ListParticipants, { strict: false }).execute(operator, eventId, {}, ALL),
  );
  for (const participant of participants) {
    const one = there.find(({ name }) => name === participant.name);
    const id = one
      ? privateId('part', one.id)
      : await app
          .get(CreateParticipant, { strict: false })
          .execute(operator, eventId, { ...participant, silent: true });
    if (one === undefined || one.status === 'invited')
      await app.get(SetParticipantStatus, { strict: false }).execute(operator, eventId, id, 'confirmed');
    ids.set(participant.name, id);
  }
  const { dates } = await read<{ dates: { id: string; date: string }[] }>(
    app.get(ListEvents, { strict: false }).one(operator, eventId),
  );
  const [date] = dates;
  if (!date) return;
  const held = await read<{ title: string }[]>(
    app.get(ListSessions, { strict: false }).execute(operator, eventId, null, ALL),
  );
  for (const { speakers = [], startsAt, endsAt, ...session } of sessions) {
    if (held.some(({ title }) => title === session.title)) continue;
    await app.get(CreateSession, { strict: false }).execute(operator, eventId, {
      ...session,
      dateId: privateId('date', date.id),
      startsAt: `${date.date}T${startsAt}`,
      endsAt: `${date.date}T${endsAt}`,
      participantIds: speakers.flatMap((name) => ids.get(name) ?? []),
    });
  }
}
