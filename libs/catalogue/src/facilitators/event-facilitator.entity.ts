import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a facilitator runs an event. */
@Entity({ schema: 'catalogue', name: 'event_facilitators' })
@Index('events_of_facilitator', ['facilitatorId'])
export class EventFacilitator {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn('uuid', { name: 'facilitator_id' })
  facilitatorId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Place in the event's list. */
  @Column('int')
  position!: number;
}
