import { domainError, publicId } from '#libs/platform';

export class RoomTaken extends domainError('conflict', 'room_taken', 'Room taken', {
  conflict: { session_id: 'ses_01k31d9ygge5ez2n8bdstrw7k9', title: 'Opening' },
}) {
  constructor(other: { id: string; title: string } | undefined) {
    super(
      'room: there is another session of the event in it at that time',
      other ? { conflict: { session_id: publicId('ses', other.id), title: other.title } } : {},
    );
  }
}
