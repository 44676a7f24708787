import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What mails tell of. */
export type MailKind =
  | 'booking-cancelled'
  | 'email-verification'
  | 'guest-invite'
  | 'member-invitation'
  | 'order-confirmed'
  | 'participant-invitation'
  | 'pass-cancelled'
  | 'pass-confirmed'
  | 'password-reset'
  | 'refund-sent'
  | 'ticket-cancelled'
  | 'ticket-transfer'
  | 'transfer-ended'
  | 'waiting-offer'
  | 'webhook-disabled';

/** A mail that is to be sent, or was: of what it says only what it is about is kept, and no address. */
@Entity({
  schema: 'notifications',
  name: 'mails',
  comment: 'Whom a mail goes to and what it says is looked up when it is sent, and not kept',
})
@Index('mails_of_subject', ['subjectId', 'kind'])
@Check('mails_status', "status IN ('pending', 'sent', 'refused', 'dropped')")
@Check('mails_sent', "(status = 'sent') = (sent_at IS NOT NULL)")
export class Mail {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('text')
  kind!: MailKind;

  /** Primary key of what it is about. */
  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** The same at every attempt: a mail that was sent twice can be told to be one. */
  @Column('text', { name: 'message_id' })
  messageId!: string;

  /** `refused` by the mail server for good; `dropped` because there was nothing to tell any more. */
  @Column('text', { default: 'pending' })
  status!: 'pending' | 'sent' | 'refused' | 'dropped';

  @Column('int', { default: 0 })
  attempts!: number;

  /** Codes of the last failure, without what the server said: that quotes addresses. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
