import { eventStatuses } from '#libs/catalogue';
import { ChoiceField, IdField, ListField, LocalDateField, PageQuery, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { EventFields } from './events.dto.js';
import { TicketTypeRequest } from './ticket-types.dto.js';

export class ListSubmissionsQuery extends PageQuery {
  @ChoiceField(eventStatuses, {
    description: 'Only submissions in this status',
    example: 'pending_venue_approval',
    optional: true,
  })
  status?: string;
}

export class SubmitEventRequest extends EventFields {
  @IdField('ven', { description: 'The venue; fixed once created' })
  venue_id!: string;

  @TextField({ description: 'Name', example: 'Friday Rooftop Sessions' })
  name!: string;

  @LocalDateField({ description: 'Local date at the venue', example: '2030-07-19' })
  event_date!: string;

  @ListField(() => TicketTypeRequest, {
    description: 'Ticket types to create with it',
    max: 50,
    optional: true,
  })
  ticket_types?: TicketTypeRequest[];
}

/** What is left out stays as it is; a rejected submission is pending again. */
export class ResubmitEventRequest extends EventFields {
  @TextField({ description: 'Name', example: 'Friday Rooftop Sessions', optional: true })
  name?: string;

  @LocalDateField({
    description: 'Local date at the venue',
    example: '2030-07-19',
    optional: true,
  })
  event_date?: string;
}

export class SubmittedEventResponse extends CreatedType('evt') {}
