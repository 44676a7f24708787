import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `stored`: written down, and nothing of ours uses it as yet (covers are used by address, and stay so); `kept`: a
 * picture of a gallery; `removing`: nothing may use it any more.
 */
export type FileState = 'stored' | 'kept' | 'removing';

/** A file in the storage. Its row is there before it is, and until it is gone. */
@Entity({
  schema: 'media',
  name: 'files',
  comment: 'Written before the file itself, so that a file nothing uses can be found after any crash',
})
@Index('files_unsettled', ['storedAt'], {
  where: "state = 'removing' OR (state = 'stored' AND kind = 'gallery')",
})
@Check('files_kind', "kind IN ('cover', 'gallery')")
@Check('files_state', "state IN ('stored', 'kept', 'removing')")
export class MediaFile {
  /** Its key in the storage. */
  @PrimaryColumn('text')
  name!: string;

  /** Who stored it first. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  kind!: 'cover' | 'gallery';

  @Column('text', { default: 'stored' })
  state!: FileState;

  @Column('timestamptz', { name: 'stored_at', default: () => 'now()' })
  storedAt!: Date;

  /** Since when a cover has been seen on no event and no participant. */
  @Column('timestamptz', { name: 'unused_since', nullable: true })
  unusedSince!: Date | null;
}
