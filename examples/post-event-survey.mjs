/** When a date is over, whoever was there is asked how it was: "sent" is a file per date in SURVEYS. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { receive, setting } from './receive.mjs';

const base = process.env.BOXOFFICE_URL ?? 'http://127.0.0.1:3000';
const folder = process.env.SURVEYS ?? 'surveys';

async function json(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.json();
}

/** Who is on the register of a date, by the machine API. */
async function register(eventId, dateId) {
  const credentials = { client_id: setting('CLIENT_ID'), client_secret: setting('CLIENT_SECRET') };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials });
  const { access_token: token } = await json(await fetch(`${base}/token`, { method: 'POST', body }));
  const headers = { authorization: `Bearer ${token}` };
  return (await json(await fetch(`${base}/event/${eventId}/dates/${dateId}/register`, { headers }))).data;
}

receive(async ({ type, data }) => {
  if (type !== 'event-date.ended') return;
  const { attendees } = await register(data.eventId, data.dateId);
  // One letter to an address, however many places it has.
  const letters = new Map(
    attendees
      .filter(({ attended, email }) => attended && email)
      .map(({ email, firstname }) => [
        email,
        { to: email, text: `Hello ${firstname}, how was it? https://survey.example/${data.dateId}` },
      ]),
  );
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${data.dateId}.json`);
  try {
    await writeFile(file, JSON.stringify([...letters.values()], null, 2), { flag: 'wx' });
    console.log(`asked ${letters.size} about ${data.dateId}`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.log(`${data.dateId} was asked about already`);
  }
});
