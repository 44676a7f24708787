import { profileVisibilities, type ProfileVisibility } from '#libs/catalogue';
import { ChoiceField, CodeField, IntField, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

/** The fields of an access profile; to change one, each may be left out. */
const fields = (optional: boolean) => ({
  name: TextField({ description: 'Name', example: 'Last-minute only', optional }),
  opens: IntField({
    description: 'Booking opens so many days (of 24 hours) before a date starts; null = at once',
    min: 0,
    max: 3650,
    example: 7,
    optional: true,
    nullable: true,
  }),
  closes: IntField({
    description: 'Booking closes so many minutes before a date starts; null = not by the profile',
    min: 0,
    max: 5_256_000,
    example: 60,
    optional: true,
    nullable: true,
  }),
  visibility: ChoiceField(profileVisibilities, {
    description: 'Who sees it: everybody, nobody, or whoever gives the access code',
    example: 'access_code',
    optional,
  }),
  accessCode: CodeField({
    description: 'Required with visibility access_code, and only with it; compared whatever the capitals',
    example: 'FRIENDS',
    optional: true,
    nullable: true,
  }),
});
const needed = fields(false);
const free = fields(true);

export class CreateTicketProfileRequest {
  @needed.name name!: string;
  @needed.opens opens_days_before?: number | null;
  @needed.closes closes_minutes_before?: number | null;
  @needed.visibility visibility!: ProfileVisibility;
  @needed.accessCode access_code?: string | null;
}

export class ChangeTicketProfileRequest {
  @free.name name?: string;
  @free.opens opens_days_before?: number | null;
  @free.closes closes_minutes_before?: number | null;
  @free.visibility visibility?: ProfileVisibility;
  @free.accessCode access_code?: string | null;
}

export class CreatedTicketProfileResponse extends CreatedType('tpr') {}

export class OperatorTicketProfile {
  /** @example "tpr_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Last-minute only" */
  name!: string;
  /** @example 7 */
  opens_days_before!: number | null;
  /** @example 60 */
  closes_minutes_before!: number | null;
  /** @example "access_code" */
  visibility!: 'public' | 'hidden' | 'access_code';
  /** @example "FRIENDS" */
  access_code!: string | null;
}

export class TicketProfileResponse {
  data!: OperatorTicketProfile;
}

export class TicketProfilesPage extends PageType(OperatorTicketProfile) {}
