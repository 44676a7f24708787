import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface Attendee {
  firstName: string;
  lastName: string;
  email?: string;
}

/** Places of one ticket type on one date within an order, at the price of the moment. */
@Entity({ schema: 'ticketing', name: 'order_lines' })
@Index('order_lines_once', ['orderId', 'ticketTypeId', 'dateId'], { unique: true })
@Check('order_lines_credits', 'credits >= 0')
@Check('order_lines_quantity', 'quantity BETWEEN 1 AND 1000')
@Check('order_lines_amount', 'unit_price >= 0 AND amount BETWEEN 0 AND unit_price * quantity')
export class OrderLine {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId!: string;

  @Column('uuid', { name: 'date_id' })
  dateId!: string;

  /** The ticket type's name at the time. */
  @Column('text')
  name!: string;

  @Column('int')
  quantity!: number;

  /** List price of one place, minor units. */
  @Column('int', { name: 'unit_price' })
  unitPrice!: number;

  /** What the line costs, minor units. */
  @Column('int')
  amount!: number;

  /** Who the places are for, where named: one each, in order. */
  @Column('jsonb', { nullable: true })
  attendees!: Attendee[] | null;

  /** Credits of the order's pass that each place took. */
  @Column('int', { default: 0 })
  credits!: number;
}
