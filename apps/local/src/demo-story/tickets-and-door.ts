import QRCode from 'qrcode';
import type { TicketCodeResponse, TicketResponse, TicketsPage } from '../../../api/src/client/tickets.dto.js';
import type { CheckInResponse } from '../../../api/src/door/check-in.dto.js';
import type { Caller } from './caller.js';
import type { Narrator } from './narrator.js';

/** The customer looks at the tickets and shows the code of one. */
export async function customerShowsTicket(
  narrator: Narrator,
  customer: Caller,
  ticketId: string,
): Promise<TicketCodeResponse> {
  await customer.get<TicketsPage>('/api/client/events/tickets/mine?when=upcoming', {
    tell: ({ data }) =>
      data
        .map(({ id, event, ticketType, status }) => `${id} ${event.name}, ${ticketType.name}, ${status}`)
        .join('\n'),
  });
  const path = `/api/client/events/tickets/${ticketId}`;
  await customer.get<TicketResponse>(path, {
    tell: ({ holder, date }) => `${holder.firstName} ${holder.lastName}, ${date.localStart} ${date.timeZone}`,
  });
  await customer.get<string>(`${path}/qr`, {
    headers: { accept: 'image/svg+xml' },
    tell: (svg) => `a picture, ${svg.slice(0, 40)}…`,
  });
  const code = await customer.get<TicketCodeResponse>(`${path}/qr`, { tell: ({ payload }) => payload });
  narrator.picture(await asText(code.payload));
  return code;
}

/** With colours the picture is dark on light whatever the terminal's own are; a file or a pipe has none. */
function asText(payload: string): Promise<string> {
  return process.stdout.isTTY
    ? QRCode.toString(payload, { type: 'terminal', small: true })
    : QRCode.toString(payload, { type: 'utf8' });
}

/** Door staff scan: admitted once, then refused; a forged code and another event's ticket are refused as well. */
export async function doorScans(
  door: Caller,
  { ticketId, payload }: TicketCodeResponse,
  eventId: string,
  otherEventId: string,
): Promise<void> {
  const scan = (qr: string, event_id: string) =>
    door.post<CheckInResponse>(
      `/api/events/check-in/${ticketId}`,
      { qr, event_id, scan_point: 'Main entrance' },
      { status: 200, tell: verdict },
    );
  await scan(forged(payload), eventId);
  await scan(payload, otherEventId);
  await scan(payload, eventId);
  await scan(payload, eventId);
}

function verdict(answer: CheckInResponse): string {
  if (!answer.admitted) return `NOT ADMITTED, ${answer.reason}: ${answer.message}`;
  const { holder, ticket_type, occupancy } = answer;
  return `ADMITTED: ${holder.name}, ${ticket_type.name}, ${occupancy.inside} inside`;
}

/** The same code, but for one letter of its signature. */
function forged(payload: string): string {
  const at = payload.lastIndexOf('.') + 1;
  return payload.slice(0, at) + (payload[at] === 'A' ? 'B' : 'A') + payload.slice(at + 1);
}
