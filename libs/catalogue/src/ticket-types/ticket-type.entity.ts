import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A priced way in (tier). */
@Entity({ schema: 'catalogue', name: 'ticket_types' })
@Index('ticket_types_of_event', ['eventId', 'sortOrder', 'id'])
@Check('ticket_types_price', 'price_pence BETWEEN 0 AND 99999999')
@Check('ticket_types_capacity', 'capacity BETWEEN 1 AND 1000000')
@Check('ticket_types_max_per_order', 'max_per_order BETWEEN 1 AND 100')
@Check('ticket_types_sale', 'sale_ends_at > sale_starts_at')
export class TicketType {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  /** In minor units of the currency. */
  @Column('int', { name: 'price_pence', default: 0 })
  pricePence!: number;

  @Column('char', { length: 3 })
  currency!: string;

  /** Places on each date; null = unlimited. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('int', { name: 'sort_order', default: 0 })
  sortOrder!: number;

  @Column('timestamptz', { name: 'sale_starts_at', nullable: true })
  saleStartsAt!: Date | null;

  @Column('timestamptz', { name: 'sale_ends_at', nullable: true })
  saleEndsAt!: Date | null;

  @Column('int', { name: 'max_per_order', default: 10 })
  maxPerOrder!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
