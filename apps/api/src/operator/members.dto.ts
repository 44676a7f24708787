import { ApiProperty } from '@nestjs/swagger';
import { invitedRoles, type InvitedRole } from '#libs/identity';
import { ChoiceField, EmailField, IdListField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

export class VenueOfMember {
  /** @example "ven_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "The Attic" */
  name!: string;
}

export class OrganisationMember {
  @ApiProperty({
    description: '`mbr_…` of a member, `inv_…` of an invitation',
    pattern: '^(mbr|inv)_[0-7][0-9a-hjkmnp-tv-z]{25}$',
    example: 'mbr_01k31d9ygge5ez2n8bdstrw7k9',
  })
  id!: string;
  /** @example "member" */
  kind!: 'member' | 'invitation';
  /** @example "usr_01k31d9ygge5ez2n8bdstrw7k9" */
  user_id!: string | null;
  /** @example "sam@example.com" */
  email!: string;
  /**
   * null until the invitation is accepted
   * @example "Sam Lee"
   */
  name!: string | null;
  /** @example "client" */
  role!: 'client' | 'organiser' | 'staff';
  all_venues!: boolean;
  /** Where the role counts, unless at all venues */
  venues!: VenueOfMember[];
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /**
   * Until when an invitation may be accepted
   * @example "2026-07-24T20:00:00.000Z"
   */
  expires_at!: string | null;
}

export class MembersPage extends PageType(OrganisationMember) {}

export class InviteMemberRequest {
  @EmailField({ description: 'Who is invited', example: 'sam@example.com' })
  email!: string;

  @ChoiceField(invitedRoles, { description: 'What as', example: 'staff' })
  role!: InvitedRole;

  @IdListField('ven', {
    description:
      'The only venues where the role counts; left out: all venues; empty: none yet. A person has at most one role that is limited to venues',
    max: 200,
    optional: true,
  })
  venue_ids?: string[];
}

export class InvitedMemberResponse extends CreatedType('inv') {}
