import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account given up of which not everything is erased yet: what contexts need to find the rest. */
@Entity({
  schema: 'identity',
  name: 'erasures',
  comment: 'Accounts given up of which not everything is erased yet; a row is deleted when it is',
})
export class Erasure {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @Column('citext', {
    nullable: true,
    comment: 'Null if it was never shown to be theirs: what bears it may be about somebody else',
  })
  email!: string | null;

  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt!: Date;
}
