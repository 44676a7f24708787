import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Someone who signs in. Everyone may act as a customer. */
@Entity({ schema: 'identity', name: 'users' })
@Index('users_email', ['email'], { unique: true })
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('citext')
  email!: string;

  /** Argon2id; null for someone who has no sign-in yet. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('text', { name: 'last_name' })
  lastName!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
