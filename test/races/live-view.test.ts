import net from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { LiveFeed } from '#libs/automation';
import { Messages, newId, publicId, Transaction } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { LiveView } from '../support/live.js';
import { atOnce, postgresVersion, times, until } from '../support/race.js';
import { printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { eventOnSale, organisation, people, type OnSale, type Organisation } from '../support/world.js';

const READERS = size(50, 500);
const OF_AN_ACCOUNT = 20;
const FRAMES = size(200, 1_000);
const TOGETHER = 50;

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('many who watch an event', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await eventOnSale(attic);
    await box.settle();
  });
  afterAll(() => box.stop());

  /** So many people come in, as the doors would tell of it. */
  async function comeIn(count: number): Promise<void> {
    const scanned = () => {
      const id = newId();
      return {
        name: 'ticket.checked-in',
        key: id,
        payload: {
          ticketId: publicId('ticket', id),
          orderId: publicId('ord', newId()),
          eventId: on.eventId,
          dateId: on.dateId,
          organisationId: attic.id,
          ticketTypeId: on.typeIds[0],
          holderId: publicId('cust', newId()),
          status: 'checked_in',
          url: `/api/client/events/tickets/${publicId('ticket', id)}`,
          entry: 1,
          scanPoint: null,
        },
      };
    };
    await box.app.get(Transaction).run(() => box.app.get(Messages).add(...times(count).map(scanned)));
    await box.settle();
  }

  const operators = (count: number) => people(box, count, { organisationKey: attic.key, role: 'client' });

  /** Asks for the stream, takes its beginning, and reads no more. */
  async function asleep({ baseUrl, token }: Client): Promise<net.Socket> {
    const { hostname, port } = new URL(baseUrl);
    const socket = net.connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `GET /api/my-events/${on.eventId}/live HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    return socket.pause();
  }

  /** Scans at a door with so long a name that few of them fill what the system keeps for a sleeper. */
  const longNews = (count: number) =>
    box.sql(
      `WITH taken AS (UPDATE automation.sequences SET last = last + $3 WHERE organisation_id = $1 RETURNING last - $3 AS before),
            written AS (
              INSERT INTO automation.news (organisation_id, sequence, message_id, name, event_id, occurred_at, payload)
              SELECT $1, before + n, -before - n, 'ticket.checked-in', $2, now(),
                     jsonb_build_object('orderId', 'ord_x', 'scanPoint', repeat('x', 50000))
                FROM taken, generate_series(1, $3) n RETURNING 1)
       SELECT pg_notify('boxoffice_news', $1::text) FROM (SELECT count(*) FROM written) w`,
      [attic.key, keyOf(on.eventId), count],
    );

  it('each is told everything, once and in order', async () => {
    const accounts = await operators(Math.ceil(READERS / OF_AN_ACCOUNT));
    const clients = times(READERS).map((n) => accounts[n % accounts.length]?.client as Client);
    const views = await atOnce(clients, (client) => LiveView.open(client, on.eventId));
    await atOnce(views, (view) => view.begins());

    const delay = monitorEventLoopDelay();
    const heap = process.memoryUsage().heapUsed;
    delay.enable();
    const began = performance.now();
    for (let come = 0; come < FRAMES; come += TOGETHER) await comeIn(TOGETHER);
    await atOnce(views, (view) =>
      until('everything was told', () => view.heard >= FRAMES, size(20_000, 600_000)),
    );
    delay.disable();
    const [first] = views;
    const ids = first?.told.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(FRAMES);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    for (const view of views) expect(view.told.map(({ id }) => id)).toEqual(ids);
    await keepFigures('many watch an event', began, {
      sizes: { readers: READERS, frames: FRAMES },
      outcome: {
        missed: 0,
        repeated: 0,
        'event loop delay 99 % ms': Math.round(delay.percentile(99) / 1e6),
        'heap MB more': Math.round((process.memoryUsage().heapUsed - heap) / 1e6),
      },
      postgres: await postgresVersion(box),
    });
    for (const view of views) view.close();
  });

  it('who does not read is let go, and nobody else notices', async () => {
    const [one, other] = await operators(2);
    const feed = box.app.get(LiveFeed, { strict: false });
    const sleeper = await asleep(one?.client as Client);
    const awake = await LiveView.open(other?.client as Client, on.eventId);
    await awake.begins();
    const both = feed.watching;
    for (let told = TOGETHER; feed.watching === both && told < 100 * TOGETHER; told += TOGETHER) {
      await longNews(TOGETHER);
      await awake.hears(told);
    }
    expect(feed.watching).toBe(both - 1);
    expect(awake.over).toBe(false);
    const closed = new Promise((resolve) => sleeper.once('close', resolve));
    sleeper.resume();
    await closed;
    awake.close();
  });
});
