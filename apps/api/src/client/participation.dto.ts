import { ChoiceField, IdListField, TextField } from '#libs/platform';
import type { InvitationResponse } from '#libs/catalogue';

export class SelectSessionsRequest {
  @IdListField('ses', { description: 'All that you will attend; instead of what you chose before', max: 200 })
  sessionIds!: string[];
}

export class EventOfParticipation {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Queue Conference" */
  name!: string;
}

export class SessionSelection {
  /** @example "ses_01k31d9ygge5ez2n8bdstrw7k9" */
  sessionId!: string;
  /** @example "Queues that never lose anything" */
  title!: string;
  /** @example "talk" */
  type!: 'talk' | 'workshop' | 'break';
  /** @example "Backend" */
  track!: string | null;
  /** @example "Main hall" */
  room!: string | null;
  /**
   * UTC instant
   * @example "2030-07-19T09:00:00.000Z"
   */
  startsAt!: string;
  /**
   * UTC instant
   * @example "2030-07-19T09:45:00.000Z"
   */
  endsAt!: string;
  /**
   * Wall time at the venue
   * @example "2030-07-19T10:00:00"
   */
  localStart!: string;
  /**
   * IANA time zone
   * @example "Europe/London"
   */
  timeZone!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  dateId!: string;
  /**
   * The ticket that it is chosen with: gone, so is the choice, unless you have another of the date
   * @example "ticket_01k31d9ygge5ez2n8bdstrw7k9"
   */
  ticketId!: string;
  event!: EventOfParticipation;
}

export class SelectionsResponse {
  /** By time */
  selections!: SessionSelection[];
}

export class ParticipationInvitation {
  /** @example "part_01k31d9ygge5ez2n8bdstrw7k9" */
  participantId!: string;
  /** @example "invited" */
  status!: 'invited' | 'confirmed' | 'declined';
  /** @example "speaker" */
  type!: 'speaker' | 'sponsor' | 'organizer' | 'exhibitor' | 'panelist' | 'volunteer' | 'attendee';
  /** @example "Keynote" */
  role!: string | null;
  /** @example "Ada Byron" */
  name!: string;
  /**
   * What you said with your answer
   * @example "Happy to come."
   */
  note!: string | null;
  /**
   * UTC instant of your last answer
   * @example "2030-06-04T09:00:00.000Z"
   */
  respondedAt!: string | null;
  event!: EventOfParticipation;
  /**
   * Who invites you
   * @example "The Attic"
   */
  organisation!: string;
}

export class MyParticipationResponse extends SelectionsResponse {
  /** To your e-mail, once you have verified it; newest first */
  invitations!: ParticipationInvitation[];
}

export class RespondRequest {
  @ChoiceField(['accept', 'decline'], { description: 'Your answer', example: 'accept' })
  response!: InvitationResponse;

  @TextField({
    description: 'Something for the organiser to read',
    example: 'Happy to come.',
    max: 1000,
    lines: true,
    optional: true,
    nullable: true,
  })
  note?: string | null;
}

export class RespondResponse {
  /** @example "part_01k31d9ygge5ez2n8bdstrw7k9" */
  participantId!: string;
  /** @example "confirmed" */
  status!: 'confirmed' | 'declined';
}
