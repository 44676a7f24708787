import { Injectable } from '@nestjs/common';
import { InvalidInput, Messages, Transaction, type FieldError, type Member } from '#libs/platform';
import { CreateEvent, type CreateEventInput } from '../create-event/create-event.js';
import { EventConflicts } from '../events/event-conflicts.js';
import { CreateTicketType } from '../ticket-types/create-ticket-type.js';
import type { TicketTypeInput } from '../ticket-types/ticket-type-input.js';

export interface SubmitEventInput extends Omit<CreateEventInput, 'status'> {
  ticketTypes?: TicketTypeInput[];
}

/**
 * An organiser's event, for an operator to approve: with its ticket types, or not at all. It takes its venue's day.
 * @returns the event's id
 * @throws what creating an event and its ticket types throws; fields of the latter as `ticket_types[0].name`
 */
@Injectable()
export class SubmitEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly createEvent: CreateEvent,
    private readonly createTicketType: CreateTicketType,
    private readonly conflicts: EventConflicts,
    private readonly messages: Messages,
  ) {}

  async execute(member: Member, { ticketTypes = [], ...input }: SubmitEventInput): Promise<string> {
    let id: string;
    try {
      id = await this.transaction.run(async () => {
        const eventId = await this.createEvent.execute(member, input);
        for (const [index, type] of ticketTypes.entries()) {
          await this.createTicketType
            .execute(member, eventId, type)
            .catch((error: unknown) => Promise.reject(within(`ticket_types[${index}]`, error)));
        }
        return eventId;
      });
    } catch (error) {
      const { venueId, date } = input;
      throw await this.conflicts.explain(error, { venueId, dates: [{ localDate: date }], eventId: null });
    }
    this.messages.wake();
    return id;
  }
}

/** The same refusal, told of a field in a list. */
function within(path: string, error: unknown): Error {
  if (!(error instanceof InvalidInput)) return error as Error;
  const errors = error.members['errors'] as FieldError[];
  return new InvalidInput(errors.map(({ field, message }) => ({ field: `${path}.${field}`, message })));
}
