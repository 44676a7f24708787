import { CodeField, IdField, IntField, privateId } from '#libs/platform';
import type { WaitingInput } from '#libs/ticketing';
import { CustomerPageType } from '../http/pages.js';
import { DateSummary } from './events.dto.js';
import { TypeOfTicket } from './tickets.dto.js';

export class WaitingRequest {
  @IdField('date', {
    description: 'Which date; may be left out where only one can be booked',
    optional: true,
  })
  dateId?: string;

  @IdField('tkt', { description: 'The ticket type' })
  ticketTypeId!: string;

  @IntField({ description: 'How many places, all or none', min: 1, max: 1000, example: 2 })
  quantity!: number;

  @IdField('cpass', { description: 'Pays with the credits of this pass, at once', optional: true })
  passId?: string;

  @CodeField({ description: 'What unlocks a hidden ticket type', example: 'FRIENDS', optional: true })
  accessCode?: string;
}

type Wanted = Pick<WaitingInput, 'dateId' | 'ticketTypeId' | 'quantity' | 'passId' | 'accessCode'>;

export const waitingOf = ({
  dateId,
  ticketTypeId,
  quantity,
  passId,
  accessCode,
}: WaitingRequest): Wanted => ({
  ...(dateId !== undefined && { dateId: privateId('date', dateId, 'dateId') }),
  ticketTypeId: privateId('tkt', ticketTypeId, 'ticketTypeId'),
  quantity,
  ...(passId !== undefined && { passId: privateId('cpass', passId, 'passId') }),
  ...(accessCode !== undefined && { accessCode }),
});

export class JoinedResponse {
  /** @example "wait_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * How many are in line for the ticket type on the date, this one included
   * @example 3
   */
  position!: number;
}

export class LeaveQuery {
  @IdField('date', { description: 'Only the lines of this date', optional: true })
  dateId?: string;

  @IdField('tkt', { description: 'Only the lines of this ticket type', optional: true })
  ticketTypeId?: string;
}

export class LeftResponse {
  /**
   * How many lines were left
   * @example 1
   */
  left!: number;
}

export class WaitingOffer {
  /**
   * The order that holds the places: to be paid as any other
   * @example "ord_01k31d9ygge5ez2n8bdstrw7k9"
   */
  orderId!: string;
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
  expiresAt!: string;
}

export class WaitingResponse {
  /** @example "wait_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * `offered` while places are held
   * @example "waiting"
   */
  status!: 'waiting' | 'offered';
  /** @example 3 */
  position!: number;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  eventId!: string;
  date!: DateSummary;
  ticketType!: TypeOfTicket;
  /** @example 2 */
  quantity!: number;
  /**
   * The pass that will pay; null = a card, if there is something to pay
   * @example null
   */
  passId!: string | null;
  /**
   * UTC instant
   * @example "2030-07-01T09:00:00.000Z"
   */
  createdAt!: string;
  /** Null until places are held */
  offer!: WaitingOffer | null;
}

export class WaitingPage extends CustomerPageType(WaitingResponse) {}
