import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const itemStatuses = ['pending', 'approved', 'hidden'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** A picture in an event's gallery, by somebody with an account or by a guest. */
@Entity({ schema: 'media', name: 'items' })
@Index('items_of_event', ['eventId', 'id'])
@Index('items_of_uploader', ['uploaderId', 'eventId'], { where: 'uploader_id IS NOT NULL' })
@Index('items_of_guest', ['guestId'], { where: 'guest_id IS NOT NULL' })
@Index('items_picture', ['picture'], { unique: true })
@Index('items_thumbnail', ['thumbnail'], { unique: true })
@Check('items_status', "status IN ('pending', 'approved', 'hidden')")
@Check('items_by_one', '(uploader_id IS NULL) <> (guest_id IS NULL)')
@Check('items_size', 'width > 0 AND height > 0')
export class MediaItem {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'uploader_id', nullable: true })
  uploaderId!: string | null;

  @Column('uuid', { name: 'guest_id', nullable: true })
  guestId!: string | null;

  /** `pending` until somebody of the organisation has looked at it, where the event is moderated. */
  @Column('text')
  status!: ItemStatus;

  @Column('text', { nullable: true })
  caption!: string | null;

  /** Keys in the storage; nobody else's. */
  @Column('text')
  picture!: string;

  @Column('text')
  thumbnail!: string;

  /** Pixels of the picture. */
  @Column('int')
  width!: number;

  @Column('int')
  height!: number;

  /** What the camera said, if it did. */
  @Column('timestamptz', { name: 'taken_at', nullable: true })
  takenAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
