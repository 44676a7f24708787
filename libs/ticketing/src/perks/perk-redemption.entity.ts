import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One use of a ticket's perk: the nth of as many as its type grants. */
@Entity({ schema: 'ticketing', name: 'perk_redemptions' })
@Index('perk_redemptions_nth', ['ticketId', 'perkId', 'nth'], { unique: true })
@Index('perk_redemptions_of_perk', ['perkId'])
@Index('perk_redemptions_once', ['ticketId', 'perkId', 'deviceId', 'redeemedAt'], { unique: true })
@Check('perk_redemptions_allowed', 'nth BETWEEN 1 AND allowed')
export class PerkRedemption {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'ticket_id' })
  ticketId!: string;

  @Column('uuid', { name: 'perk_id' })
  perkId!: string;

  @Column('int')
  nth!: number;

  /** How often the perk could be redeemed then. */
  @Column('int')
  allowed!: number;

  @Column('uuid', { name: 'redeemed_by' })
  redeemedBy!: string;

  @Column('text', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  /** By the device's clock. */
  @Column('timestamptz', { name: 'redeemed_at', nullable: true })
  redeemedAt!: Date | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
