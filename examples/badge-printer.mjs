/** Whoever comes in gets a badge: a picture in BADGES, named after the ticket, for a printer that watches the folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { receive } from './receive.mjs';

const folder = process.env.BADGES ?? 'badges';

const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const badge = (
  name,
  ticketId,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="86mm" height="54mm" viewBox="0 0 860 540">
  <rect width="860" height="540" fill="white"/>
  <text x="430" y="270" font-family="sans-serif" font-size="80" text-anchor="middle">${escaped(name)}</text>
  <text x="430" y="480" font-family="monospace" font-size="24" text-anchor="middle">${escaped(ticketId)}</text>
</svg>
`;

receive(async ({ type, data, people = {} }) => {
  // Coming in again needs no second badge.
  if (type !== 'ticket.checked-in' || data.entry > 1) return;
  const { firstName, lastName } = people[data.holderId] ?? { firstName: 'Guest', lastName: '' };
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, `${data.ticketId}.svg`),
    badge(`${firstName} ${lastName}`.trim(), data.ticketId),
  );
  console.log(`badge for ${data.ticketId}`);
});
