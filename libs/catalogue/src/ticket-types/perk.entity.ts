import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that a ticket of its type is good for besides entry: a drink, the lounge. */
@Entity({ schema: 'catalogue', name: 'perks' })
@Index('perks_of_ticket_type', ['ticketTypeId', 'sortOrder', 'id'])
@Check('perks_quantity', 'quantity BETWEEN 1 AND 1000')
export class Perk {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  /** How often a ticket may redeem it. */
  @Column('int', { default: 1 })
  quantity!: number;

  @Column('int', { name: 'sort_order', default: 0 })
  sortOrder!: number;
}
