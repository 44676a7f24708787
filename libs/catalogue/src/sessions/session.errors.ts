import { domainError, publicId } from '#libs/platform';

export class RoomTaken extends domainError('conflict', 'room_taken', 'Room taken', {
  session: { session_id: 'ses_01k31d9ygge5ez2n8bdstrw7k9', title: 'Opening' },
}) {
  constructor(other: { id: string; title: string } | undefined) {
    super(
      'room: there is another session of the event in it at that time',
      other ? { session: { session_id: publicId('ses', other.id), title: other.title } } : {},
    );
  }
}

export class SessionOutsideDate extends domainError(
  'conflict',
  'session_outside_date',
  'Session outside its date',
  { session: { session_id: 'ses_01k31d9ygge5ez2n8bdstrw7k9', title: 'Opening' } },
) {
  constructor({ id, title }: { id: string; title: string }) {
    super('A session of the date would not lie within it any more', {
      session: { session_id: publicId('ses', id), title },
    });
  }
}
