import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How it was paid: with the credits of a `pass`, `cash` by hand, `comp` given away by the organisation, `free` because nothing was to be paid. */
export type PaymentMethod = 'card' | 'free' | 'cash' | 'comp' | 'pass';

export type OrderStatus = 'pending' | 'confirmed' | 'cancelled' | 'expired';

/** Places at an event, or a pass. */
export type OrderKind = 'tickets' | 'pass';

/** One customer's purchase or registration for one event, or of a pass. */
@Entity({ schema: 'ticketing', name: 'orders' })
@Index('orders_of_customer', ['customerId', 'createdAt'])
@Index('orders_of_event', ['eventId', 'status'])
@Index('orders_pending_of_customer', ['customerId', 'eventId'], {
  where: "status = 'pending' AND event_id IS NOT NULL",
})
@Index('orders_in_event', ['eventId', 'id'])
@Index('orders_with_voucher', ['voucherId', 'customerId'], { where: 'voucher_id IS NOT NULL' })
@Index('orders_of_waiting_entry', ['waitingEntryId'], { unique: true, where: 'waiting_entry_id IS NOT NULL' })
@Index('orders_expiring', ['expiresAt'], { where: "status = 'pending' AND expires_at IS NOT NULL" })
@Check('orders_status', "status IN ('pending', 'confirmed', 'cancelled', 'expired')")
@Check('orders_kind', "kind IN ('tickets', 'pass') AND (kind = 'tickets') = (event_id IS NOT NULL)")
@Check('orders_places', "(kind = 'tickets') = (places > 0)")
@Check('orders_dates', 'dates > 0 AND places % dates = 0')
@Check('orders_amount', 'amount BETWEEN 0 AND 99999999')
@Check('orders_payment_method', "payment_method IN ('card', 'free', 'cash', 'comp', 'pass')")
@Check('orders_pass', "(payment_method = 'pass') = (pass_id IS NOT NULL) AND (pass_id IS NULL OR amount = 0)")
@Check('orders_comp', "payment_method <> 'comp' OR amount = 0")
@Check('orders_source', "source IN ('app', 'operator')")
@Check('orders_placed_by', "(source = 'operator') = (placed_by IS NOT NULL)")
@Check(
  'orders_customer_given',
  "source = 'operator' OR customer_first_name IS NULL AND customer_last_name IS NULL AND customer_phone IS NULL",
)
@Check('orders_pending_expires', "status <> 'pending' OR expires_at IS NOT NULL")
@Check('orders_given_up', 'given_up_at IS NULL OR confirmed_at IS NULL')
@Check('orders_confirmed_at', "status <> 'confirmed' OR confirmed_at IS NOT NULL")
export class Order {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** Null for an order of a pass. */
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('text', { default: 'tickets', comment: 'Places at an event, or a pass' })
  kind!: OrderKind;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  /** As whoever entered the order by hand wrote it, for this organisation alone. */
  @Column('text', {
    name: 'customer_first_name',
    nullable: true,
    comment: 'As whoever entered the order by hand wrote it, for this organisation alone',
  })
  customerFirstName!: string | null;

  @Column('text', { name: 'customer_last_name', nullable: true })
  customerLastName!: string | null;

  @Column('text', { name: 'customer_phone', nullable: true })
  customerPhone!: string | null;

  @Column('text')
  status!: OrderStatus;

  @Column('int')
  places!: number;

  /** What is to be paid, in minor units of the currency. */
  @Column('int')
  amount!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('text', { name: 'payment_method' })
  paymentMethod!: PaymentMethod;

  /** The voucher that a use was taken of. */
  @Column('uuid', { name: 'voucher_id', nullable: true })
  voucherId!: string | null;

  /** The pass whose credits it took. */
  @Column('uuid', { name: 'pass_id', nullable: true })
  passId!: string | null;

  /** Whose offer it is of the waiting list. */
  @Column('uuid', {
    name: 'waiting_entry_id',
    nullable: true,
    comment: 'Whose offer it is of the waiting list; one has at most one',
  })
  waitingEntryId!: string | null;

  /** On how many dates its places are; more than one is a block. */
  @Column('int', { default: 1, comment: 'On how many dates its places are: more than one is a block' })
  dates!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** When a pending order's places go back on sale. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** When its late payment was sent back: it can never be confirmed any more. */
  @Column('timestamptz', {
    name: 'given_up_at',
    nullable: true,
    comment: 'When its late payment was sent back: it can never be confirmed any more',
  })
  givenUpAt!: Date | null;

  /** Its hold could not be ended at Stripe; not tried again before then. */
  @Column('timestamptz', {
    name: 'sweep_after',
    nullable: true,
    comment: 'Its hold could not be ended at Stripe; not tried again before then',
  })
  sweepAfter!: Date | null;

  /** The customer by the app, or one of the organisation by hand. */
  @Column('text', { default: 'app', comment: 'The customer by the app, or one of the organisation by hand' })
  source!: 'app' | 'operator';

  /** Who entered it by hand. */
  @Column('uuid', { name: 'placed_by', nullable: true, comment: 'Who entered it by hand' })
  placedBy!: string | null;

  /** What whoever entered it wrote beside it. */
  @Column('text', { nullable: true })
  notes!: string | null;
}
