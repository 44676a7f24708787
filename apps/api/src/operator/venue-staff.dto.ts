import { IdField } from '#libs/platform';
import { PageType } from '../http/pages.js';

export class VenueStaffMember {
  /** @example "usr_01k31d9ygge5ez2n8bdstrw7k9" */
  user_id!: string;
  /** @example "Stella Staff" */
  name!: string;
  /** @example "stella@example.com" */
  email!: string;
  /**
   * What they may do here
   * @example "staff"
   */
  role!: 'client' | 'organiser' | 'staff';
}

export class VenueStaffPage extends PageType(VenueStaffMember) {}

export class AssignStaffRequest {
  @IdField('usr', { description: 'A member of your organisation who is limited to venues' })
  user_id!: string;
}
