import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MachineScope } from '#libs/platform';

/** The credentials of an integrator's machine. */
@Entity({ schema: 'identity', name: 'api_clients' })
@Index('api_clients_of_organisation', ['organisationId', 'name', 'id'])
@Check(
  'api_clients_scopes',
  `scopes <@ '{events:read,events-register:read}' AND cardinality(scopes) BETWEEN 1 AND 2`,
)
@Check('api_clients_secret', 'octet_length(secret_hash) = 32')
export class ApiClient {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { array: true })
  scopes!: MachineScope[];

  @Column('bytea', {
    name: 'secret_hash',
    comment: 'SHA-256; the secret is shown once and kept nowhere',
  })
  secretHash!: Buffer;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;
}
