import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who runs events of an organisation, as integrators see it. */
@Entity({ schema: 'catalogue', name: 'facilitators' })
@Index('facilitators_of_organisation', ['organisationId', 'name', 'id'])
export class Facilitator {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
