import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who has a part in a session; edited from both sides. */
@Entity({ schema: 'catalogue', name: 'session_participants' })
@Index('sessions_of_participant', ['participantId'])
export class SessionParticipant {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId!: string;

  @PrimaryColumn('uuid', { name: 'participant_id' })
  participantId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Place in the session's list. */
  @Column('int')
  position!: number;
}
