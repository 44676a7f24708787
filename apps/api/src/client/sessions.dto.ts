import { ApiProperty } from '@nestjs/swagger';
import { participantTypes, type ParticipantType } from '#libs/catalogue';
import { ChoiceField, IdField, PageQuery } from '#libs/platform';
import { CustomerPageType } from '../http/pages.js';
import { SessionMaterial } from '../http/session-material.dto.js';

export class BrowseSessionsQuery extends PageQuery {
  @IdField('date', { description: 'Only on this date', optional: true })
  dateId?: string;
}

export class BrowseParticipantsQuery extends PageQuery {
  @ChoiceField(participantTypes, { description: 'Only of this type', example: 'speaker', optional: true })
  type?: ParticipantType;
}

export class SessionContent {
  /** @example "https://example.com/stream" */
  streamUrl!: string | null;
  materials!: SessionMaterial[];
}

export class SpeakerSummary {
  /** @example "part_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Ada Byron" */
  name!: string;
  /** @example "speaker" */
  type!: 'speaker' | 'sponsor' | 'organizer' | 'exhibitor' | 'panelist' | 'volunteer' | 'attendee';
  /** @example "Keynote" */
  role!: string | null;
  /** @example "Analytical Engines" */
  company!: string | null;
  /** @example "Countess" */
  jobTitle!: string | null;
  /** @example "https://example.com/ada.jpg" */
  imageUrl!: string | null;
}

export class SessionView {
  /** @example "ses_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  dateId!: string;
  /** @example "Queues that never lose anything" */
  title!: string;
  /** @example "Outboxes, inboxes and what is between them." */
  abstract!: string | null;
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
  /** Who has a part in it, and has confirmed */
  speakers!: SpeakerSummary[];
  /**
   * Places; null = unlimited
   * @example 30
   */
  capacity!: number | null;
  /**
   * Places left; null = unlimited
   * @example 18
   */
  spacesLeft!: number | null;
  /** Whether you have chosen it */
  selected!: boolean;
  /** Null without a live ticket of its date */
  content!: SessionContent | null;
}

export class SessionsPage extends CustomerPageType(SessionView) {}

export class ScheduleSlot {
  /**
   * UTC instant
   * @example "2030-07-19T09:00:00.000Z"
   */
  startsAt!: string;
  /**
   * UTC instant at which the last of its sessions ends
   * @example "2030-07-19T09:45:00.000Z"
   */
  endsAt!: string;
  /**
   * Local time
   * @example "10:00"
   */
  localStart!: string;
  /**
   * Local time
   * @example "10:45"
   */
  localEnd!: string;
  /** Those that start at that moment, by room */
  sessions!: SessionView[];
}

export class ScheduleDay {
  /**
   * Local date
   * @example "2030-07-19"
   */
  date!: string;
  /**
   * IANA time zone of its local times
   * @example "Europe/London"
   */
  timeZone!: string;
  slots!: ScheduleSlot[];
}

export class ScheduleResponse {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  eventId!: string;
  days!: ScheduleDay[];
}

export class SessionOfParticipant {
  /** @example "ses_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Queues that never lose anything" */
  title!: string;
  /**
   * UTC instant
   * @example "2030-07-19T09:00:00.000Z"
   */
  startsAt!: string;
}

export class ParticipantView extends SpeakerSummary {
  /** @example "Wrote the first programme." */
  bio!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Addresses by the name of the network',
    example: { linkedin: 'https://www.linkedin.com/in/ada' },
  })
  social!: Record<string, string>;

  featured!: boolean;
  /** @example "Gold" */
  sponsorTier!: string | null;
  sessions!: SessionOfParticipant[];
}

export class ParticipantsPage extends CustomerPageType(ParticipantView) {}
