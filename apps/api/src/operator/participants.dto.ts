import { ApiProperty, PartialType } from '@nestjs/swagger';
import {
  participantStatuses,
  participantTypes,
  type ParticipantStatus,
  type ParticipantType,
} from '#libs/catalogue';
import {
  BooleanField,
  ChoiceField,
  EmailField,
  IdListField,
  PageQuery,
  SocialField,
  TextField,
  UrlField,
} from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

const social = { linkedin: 'https://www.linkedin.com/in/ada' };

export class ListParticipantsQuery extends PageQuery {
  @ChoiceField(participantTypes, { description: 'Only of this type', example: 'speaker', optional: true })
  type?: ParticipantType;

  @ChoiceField(participantStatuses, {
    description: 'Only in this status',
    example: 'confirmed',
    optional: true,
  })
  status?: ParticipantStatus;

  @TextField({ description: 'Part of the name', example: 'ada', max: 100, optional: true })
  q?: string;
}

export class CreateParticipantRequest {
  @TextField({ description: 'Name', example: 'Ada Byron' })
  name!: string;

  @EmailField({
    description: 'Where the invitation is mailed to; never shown to customers',
    example: 'ada@example.com',
    optional: true,
    nullable: true,
  })
  email?: string | null;

  @ChoiceField(participantTypes, { description: 'What kind of part', example: 'speaker' })
  type!: ParticipantType;

  @TextField({ description: 'Role', example: 'Keynote', max: 100, optional: true, nullable: true })
  role?: string | null;

  @TextField({
    description: 'About the person or company',
    example: 'Wrote the first programme.',
    max: 10_000,
    lines: true,
    optional: true,
    nullable: true,
  })
  bio?: string | null;

  @TextField({ description: 'Company', example: 'Analytical Engines', optional: true, nullable: true })
  company?: string | null;

  @TextField({ description: 'Job title', example: 'Countess', optional: true, nullable: true })
  job_title?: string | null;

  @UrlField({
    description: 'Picture or logo',
    example: 'https://example.com/ada.jpg',
    optional: true,
    nullable: true,
  })
  image_url?: string | null;

  @SocialField({ description: 'Addresses by the name of the network', example: social, optional: true })
  social?: Record<string, string>;

  @IdListField('ses', { description: 'Sessions of the event to have a part in', max: 100, optional: true })
  session_ids?: string[];

  @BooleanField({ description: 'Shown first', example: true, optional: true })
  featured?: boolean;

  @BooleanField({
    description: 'Whether customers see it once it is confirmed; a new one is public',
    example: true,
    optional: true,
  })
  public?: boolean;

  @TextField({ description: 'Tier of a sponsor', example: 'Gold', max: 100, optional: true, nullable: true })
  sponsor_tier?: string | null;

  @BooleanField({
    description: 'Mails nothing; you confirm it yourself',
    example: false,
    optional: true,
  })
  silent?: boolean;
}

export class ChangeParticipantRequest extends PartialType(CreateParticipantRequest, {
  skipNullProperties: false,
}) {}

export class CreatedParticipantResponse extends CreatedType('part') {}

export class OperatorParticipant {
  /** @example "part_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "Ada Byron" */
  name!: string;
  /** @example "ada@example.com" */
  email!: string | null;
  /** @example "speaker" */
  type!: 'speaker' | 'sponsor' | 'organizer' | 'exhibitor' | 'panelist' | 'volunteer' | 'attendee';
  /** @example "invited" */
  status!: 'invited' | 'confirmed' | 'declined' | 'cancelled';
  /** @example "Keynote" */
  role!: string | null;
  /** @example "Wrote the first programme." */
  bio!: string | null;
  /** @example "Analytical Engines" */
  company!: string | null;
  /** @example "Countess" */
  job_title!: string | null;
  /** @example "https://example.com/ada.jpg" */
  image_url!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Addresses by the name of the network',
    example: social,
  })
  social!: Record<string, string>;

  /** @example ["ses_01k31d9ygge5ez2n8bdstrw7k9"] */
  session_ids!: string[];
  featured!: boolean;
  /** Whether customers see it once it is confirmed */
  public!: boolean;
  /** @example "Gold" */
  sponsor_tier!: string | null;
  /** Nothing is mailed to it */
  silent!: boolean;
  /**
   * What they said with their answer
   * @example "Happy to come."
   */
  note!: string | null;
  /**
   * UTC instant of their last answer
   * @example "2030-06-04T09:00:00.000Z"
   */
  responded_at!: string | null;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  created_at!: string;
}

export class OperatorParticipantResponse {
  data!: OperatorParticipant;
}

export class OperatorParticipantsPage extends PageType(OperatorParticipant) {}
