import { ChoiceField, IdField, PageQuery, privateId } from '#libs/platform';
import { waitingStatuses, type LineFilters, type WaitingStatus } from '#libs/ticketing';
import { PageType } from '../http/pages.js';

export class ListWaitingQuery extends PageQuery {
  @IdField('date', { description: 'Only the lines of this date', optional: true })
  date_id?: string;

  @IdField('tkt', { description: 'Only the lines of this ticket type', optional: true })
  ticket_type_id?: string;

  @ChoiceField(waitingStatuses, {
    description: 'Only those who stand here; without it, whoever is in line: waiting or offered',
    example: 'waiting',
    optional: true,
  })
  status?: WaitingStatus;
}

export const filtersOf = ({ date_id, ticket_type_id, status }: ListWaitingQuery): LineFilters => ({
  ...(date_id !== undefined && { dateId: privateId('date', date_id, 'date_id') }),
  ...(ticket_type_id !== undefined && { ticketTypeId: privateId('tkt', ticket_type_id, 'ticket_type_id') }),
  ...(status !== undefined && { status }),
});

export class DateWaitedFor {
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * Local at the venue, as `start_time` is
   * @example "2030-07-19"
   */
  date!: string;
  /** @example "21:00" */
  start_time!: string;
  /** @example "Europe/London" */
  time_zone!: string;
  /**
   * UTC instant
   * @example "2030-07-19T20:00:00.000Z"
   */
  starts_at!: string;
}

export class TypeWaitedFor {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "General Admission" */
  name!: string;
}

export class WaitingCustomer {
  /** @example "cust_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Sam" */
  first_name!: string;
  /** @example "Lee" */
  last_name!: string;
  /**
   * Null once the account is erased
   * @example "sam@example.com"
   */
  email!: string | null;
}

export class OpenOffer {
  /**
   * The order that holds the places
   * @example "ord_01k31d9ygge5ez2n8bdstrw7k9"
   */
  order_id!: string;
  /**
   * Minor units
   * @example 3000
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * UTC instant; after it the places go to the next in line
   * @example "2030-07-12T09:00:00.000Z"
   */
  expires_at!: string;
}

export class OperatorWaiting {
  /** @example "wait_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * In line while waiting, or offered places that are held. Out of it once the places are confirmed, the offer has passed, they
   * left, or the date is closed
   * @example "waiting"
   */
  status!: WaitingStatus;
  /**
   * How many are in line for the ticket type on the date, up to this one; null once out of line
   * @example 3
   */
  position!: number | null;
  date!: DateWaitedFor;
  ticket_type!: TypeWaitedFor;
  /**
   * Places, all or none
   * @example 2
   */
  quantity!: number;
  customer!: WaitingCustomer;
  /**
   * The customer's pass that will pay; null = a card, if there is something to pay
   * @example "cpass_01k31d9ygge5ez2n8bdstrw7k9"
   */
  pass_id!: string | null;
  /**
   * UTC instant
   * @example "2030-07-01T09:00:00.000Z"
   */
  created_at!: string;
  /**
   * UTC instant; null while in line
   * @example null
   */
  ended_at!: string | null;
  /** Null unless places are held */
  offer!: OpenOffer | null;
}

export class OperatorWaitingPage extends PageType(OperatorWaiting) {}
