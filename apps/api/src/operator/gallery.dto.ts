import { itemStatuses, type ItemStatus } from '#libs/media';
import { ChoiceField, EmailField, IntField, PageQuery, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

export class ListMediaQuery extends PageQuery {
  @ChoiceField(itemStatuses, { description: 'Only these', example: 'pending', optional: true })
  status?: ItemStatus;
}

export class MediaUploader {
  /** @example "Sam Lee" */
  name!: string;
  /** The guest's invite, or null */
  guest_id!: string | null;
  /**
   * Whoever has an account, else null
   * @example "usr_01k31d9ygge5ez2n8bdstrw7k9"
   */
  user_id!: string | null;
}

export class OperatorMedia {
  /** @example "med_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /**
   * At most 2400 pixels long; works for an hour or two
   * @example "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
   */
  url!: string;
  /**
   * At most 480 pixels long
   * @example "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
   */
  thumbnail_url!: string;
  /**
   * Pixels
   * @example 2400
   */
  width!: number;
  /** @example 1600 */
  height!: number;
  /** @example "The last song" */
  caption!: string | null;
  /** @example "pending" */
  status!: ItemStatus;
  uploaded_by!: MediaUploader;
  /**
   * UTC instant, as the camera says
   * @example "2026-07-17T21:30:00.000Z"
   */
  taken_at!: string | null;
  /**
   * UTC instant
   * @example "2026-07-18T09:00:00.000Z"
   */
  created_at!: string;
}

export class MediaPage extends PageType(OperatorMedia) {}

export class MediaResponse {
  data!: OperatorMedia;
}

export class ModerateMediaRequest {
  @ChoiceField(['approved', 'hidden'], { description: 'Whether visitors see it', example: 'approved' })
  status!: 'approved' | 'hidden';
}

export class InviteGuestRequest {
  @TextField({ description: 'Whom the pictures are shown to be from', example: 'Aunt May' })
  name!: string;

  @EmailField({
    description: 'Where to mail the link; left out: hand it over yourself',
    example: 'may@example.com',
    optional: true,
  })
  email?: string;

  @IntField({
    description: 'How many pictures the guest may send; default 50',
    min: 1,
    max: 1000,
    optional: true,
    example: 50,
  })
  max_uploads?: number;
}

export class InvitedGuestResponse extends CreatedType('guest') {
  /**
   * The bearer token of the guest's calls; shown here and in the mail alone
   * @example "eyJhbGciOiJFUzI1NiIsInR5cCI6Imd1ZXN0K2p3dCJ9.e30.c2lnbmF0dXJl"
   */
  token!: string;
  /**
   * The page to send pictures on, with the token
   * @example "http://localhost:3000/go/guest-upload#token=eyJhbGciOiJFUzI1NiIsInR5cCI6Imd1ZXN0K2p3dCJ9.e30.c2lnbmF0dXJl"
   */
  url!: string;
}

export class OperatorGuestInvite {
  /** @example "guest_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "Aunt May" */
  name!: string;
  /**
   * Forgotten once the invite is revoked
   * @example "may@example.com"
   */
  email!: string | null;
  /** @example 50 */
  max_uploads!: number;
  /** @example 2 */
  uploads!: number;
  /** @example "active" */
  status!: 'active' | 'expired' | 'revoked';
  /**
   * UTC instant
   * @example "2026-07-18T09:00:00.000Z"
   */
  created_at!: string;
  /**
   * UTC instant: 30 days after the event's last date
   * @example "2026-08-17T20:00:00.000Z"
   */
  expires_at!: string;
}

export class GuestInvitesPage extends PageType(OperatorGuestInvite) {}
