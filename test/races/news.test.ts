import { DiscoveryService } from '@nestjs/core';
import { ForgetNews } from '#libs/automation';
import { Messages, newId, publicId, Relay, Transaction } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { times, violated, withoutGuard } from '../support/race.js';
import { printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';

const RELAYS = 4;
const EACH = size(60, 3_000);

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

/** News of many events of an organisation, each event a key of its own. */
async function happen(box: Boxoffice, organisationId: string, count: number): Promise<void> {
  const updated = () => {
    const id = newId();
    return {
      name: 'event.updated',
      key: id,
      payload: {
        eventId: publicId('evt', id),
        organisationId: publicId('org', organisationId),
        venueId: publicId('ven', newId()),
        status: 'draft',
        url: `/api/my-events/${publicId('evt', id)}`,
      },
    };
  };
  await box.app.get(Transaction).run(() => box.app.get(Messages).add(...times(count).map(updated)));
}

const organisations = [newId(), newId()];

/**
 * Several relays record the news of two organisations, and one in five times it does not commit. Meanwhile somebody
 * who watches reads on from the last number that they have seen.
 * @returns the numbers of the first organisation, in the order seen
 */
async function recordAndWatch(box: Boxoffice): Promise<number[]> {
  await box.sql(`
    CREATE FUNCTION public.stumble() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF random() < 0.2 THEN RAISE EXCEPTION 'not now'; END IF;
      RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER stumble AFTER INSERT ON automation.news DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION public.stumble();`);
  const relays = times(RELAYS).map(
    () => new Relay(box.app.get(Transaction), box.app.get(DiscoveryService), box.config),
  );
  for (const organisationId of organisations) await happen(box, organisationId, EACH);
  const carry = async () => {
    const open = () => box.sql('SELECT FROM platform.outbox WHERE handled_at IS NULL');
    while ((await open()).length > 0) {
      await Promise.all(relays.map((relay) => relay.drain()));
      await box.sql('UPDATE platform.outbox SET next_attempt_at = now() WHERE handled_at IS NULL');
    }
  };
  const seen: number[] = [];
  const look = async () => {
    const rows = await box.sql<{ sequence: number }>(
      `SELECT sequence::int FROM automation.news WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence`,
      [organisations[0], seen.at(-1) ?? 0],
    );
    seen.push(...rows.map(({ sequence }) => sequence));
  };
  let carried = false;
  const carrying = carry().finally(() => (carried = true));
  while (!carried) await look();
  await carrying;
  await look();
  return seen;
}

describe('news that several relays record', () => {
  let box: Boxoffice;
  beforeEach(async () => {
    box = await startBoxoffice();
  });

  it('has numbers without gaps, and whoever reads on misses none', async () => {
    expect(await recordAndWatch(box)).toEqual(times(EACH).map((n) => n + 1));
    const messages = await box.sql(
      `SELECT organisation_id AS id, count(DISTINCT message_id)::int AS n, max(sequence)::int AS last
         FROM automation.news GROUP BY 1 ORDER BY 1`,
    );
    expect(messages).toEqual(organisations.map((id) => ({ id, n: EACH, last: EACH })));
    await box.stop();
  });

  it('is forgotten from the lowest number on, whatever the clocks said', async () => {
    const [organisationId = ''] = organisations;
    await happen(box, organisationId, 5);
    await box.settle();
    await box.sql(`UPDATE platform.inbox SET handled_at = now() - interval '31 days'`);
    await box.sql(
      `UPDATE automation.news SET recorded_at = now() - interval '31 days' WHERE sequence IN (1, 3)`,
    );
    const forget = box.app.get(ForgetNews, { strict: false });
    expect([await forget.execute(), await forget.execute()]).toEqual([3, 0]);
    expect(await box.sql('SELECT sequence::int AS n FROM automation.news ORDER BY 1')).toEqual([
      { n: 4 },
      { n: 5 },
    ]);
    await happen(box, organisationId, 1);
    await box.settle();
    await box.stop();
  });

  it('has gaps if numbers are taken outside of its transaction: the control', async () => {
    await box.sql('CREATE SEQUENCE public.numbers START 2');
    const seen = await withoutGuard([['SET last = s.last + 1', `SET last = nextval('public.numbers')`]], () =>
      recordAndWatch(box),
    );
    expect(seen).not.toEqual(times(EACH).map((n) => n + 1));
    expect(await violated(box)).toEqual([expect.stringContaining('news: an organisation')]);
    await box.stop({ sound: false });
  });
});
