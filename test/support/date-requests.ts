import { boughtOfDate, cancelDate, seriesOnSale } from './series.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { daysAhead, eventOnSale, person } from './world.js';

async function cancelledDate({ box, attic }: Stage): Promise<Request> {
  const series = await seriesOnSale(attic, 2);
  await boughtOfDate(box, await person(box), series);
  await cancelDate(attic, series);
  return {
    client: attic.operator.client,
    params: { id: series.eventId, dateId: series.dateId },
    of: 'organisation',
  };
}

async function dateOf({ attic }: Stage): Promise<Omit<Request, 'body'>> {
  const { eventId, dateIds } = await seriesOnSale(attic, 2);
  return {
    client: attic.operator.client,
    params: { id: eventId, dateId: dateIds[1] ?? '' },
    of: 'organisation',
  };
}

/** A successful request of each operation about dates, by its id. */
export const dateRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listDates: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    query: { limit: '5', page: '1' },
    of: 'organisation',
  }),
  addDates: async ({ attic }) => ({
    client: attic.operator.client,
    params: { id: (await eventOnSale(attic)).eventId },
    body: {
      rrule: 'FREQ=WEEKLY;COUNT=3',
      from: daysAhead(40),
      start_time: '18:00',
      end_time: '19:00',
      last_entry_time: '18:15',
    },
    of: 'organisation',
  }),
  changeDate: async (stage) => ({
    ...(await dateOf(stage)),
    body: { date: daysAhead(50), start_time: '18:30', end_time: '19:30', last_entry_time: null },
  }),
  removeDate: (stage) => dateOf(stage),
  cancelDate: async (stage) => ({ ...(await dateOf(stage)), body: { reason: 'The teacher is ill' } }),
  showDateCancellation: (stage) => cancelledDate(stage),
  retryDateCancellation: (stage) => cancelledDate(stage),
};
