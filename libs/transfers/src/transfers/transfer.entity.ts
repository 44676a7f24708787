import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type TransferStatus = 'pending' | 'claimed' | 'cancelled' | 'expired';

/** A ticket on its way to another person's e-mail; whoever has the mail's token may claim it, once. */
@Entity({ schema: 'transfers', name: 'transfers' })
@Index('transfers_pending', ['ticketId'], { unique: true, where: "status = 'pending'" })
@Index('transfers_token', ['tokenHash'], { unique: true })
@Index('transfers_of_ticket', ['ticketId'])
@Index('transfers_of_sender', ['senderId', 'createdAt'])
@Index('transfers_to_email', ['email', 'createdAt'])
@Index('transfers_claimed_by', ['claimedBy', 'createdAt'])
@Index('transfers_expiring', ['expiresAt'], { where: "status = 'pending'" })
@Check('transfers_status', "status IN ('pending', 'claimed', 'cancelled', 'expired')")
@Check('transfers_ended', "(status = 'pending') = (ended_at IS NULL)")
@Check('transfers_claimed', "(status = 'claimed') = (claimed_by IS NOT NULL)")
@Check('transfers_to_another', 'claimed_by <> sender_id')
export class Transfer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'ticket_id' })
  ticketId!: string;

  /** Who held the ticket. */
  @Column('uuid', { name: 'sender_id' })
  senderId!: string;

  /** Where the mail with the token goes. */
  @Column('citext')
  email!: string;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('bytea')
  nonce!: Buffer;

  @Column('bytea', {
    name: 'token_hash',
    comment: 'SHA-256; the token is made of the nonce and our key, and kept nowhere',
  })
  tokenHash!: Buffer;

  @Column('text', { default: 'pending' })
  status!: TransferStatus;

  /** Who holds the ticket since: whoever had the token, with whatever e-mail. */
  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
