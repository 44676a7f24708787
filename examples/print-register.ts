import { createMachineClient, dataOf } from '@boxoffice/client';

const { BOXOFFICE_URL = 'http://127.0.0.1:3000', CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;
const api = createMachineClient({
  baseUrl: BOXOFFICE_URL,
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
});

// Who comes to each date of each event that is on sale.
const { data: events } = await dataOf(api.GET('/events'));
for (const event of events) {
  for (const date of event.dates) {
    const path = { id: event.id, dateId: date.id };
    const { data } = await dataOf(api.GET('/event/{id}/dates/{dateId}/register', { params: { path } }));
    console.log(`${event.name}, ${date.datetime} ${date.tz}`);
    for (const { firstname, lastname, attended } of data.attendees)
      console.log(`- ${firstname} ${lastname}${attended ? ', is here' : ''}`);
  }
}
