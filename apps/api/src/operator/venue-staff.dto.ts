import { IdField } from '#libs/platform';

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

export class VenueStaffPage {
  data!: VenueStaffMember[];
  /** @example 1 */
  total!: number;
  /** @example 50 */
  limit!: number;
  /** @example 0 */
  offset!: number;
  has_more!: boolean;
}

export class AssignStaffRequest {
  @IdField('usr', { description: 'A member of your organisation who is limited to venues' })
  user_id!: string;
}
