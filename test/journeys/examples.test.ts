import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TellEndedDates } from '#libs/operator';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { BY_HAND } from '../support/door-requests.js';
import { takesPlace } from '../support/interventions.js';
import { apiClient } from '../support/machines.js';
import { until } from '../support/race.js';
import { deliveriesOf, newHook, sendDue, type Hook } from '../support/webhook-requests.js';
import { bought, checkIn, eventNow, organisation, person, type Organisation } from '../support/world.js';

const examples = path.resolve(__dirname, '../../examples');

/** An example as a process of its own, as its README starts it. */
class Example {
  output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  static async start(file: string, env: Record<string, string>): Promise<Example> {
    const child = spawn(process.execPath, [path.join(examples, file)], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
    const example = new Example(child);
    await until(`${file} listens`, () => example.url !== undefined || child.exitCode !== null);
    return example;
  }

  get url(): string | undefined {
    return /listening on (\S+)/.exec(this.output)?.[1];
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await gone;
  }
}

describe('the example receivers', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let folder: string;
  let example: Example | undefined;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-examples-'));
  });
  afterEach(async () => {
    await example?.stop();
    example = undefined;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await box.stop();
  });

  /** Starts one with the secret of an endpoint that is then its own. */
  async function hooked(file: string, hook: Json, env: Record<string, string>): Promise<Hook> {
    const made = await newHook(attic, hook);
    example = await Example.start(file, { WEBHOOK_SECRET: made.secret, ...env });
    await attic.operator.client.put(made.path, { url: example.url });
    return made;
  }

  const outcomes = async (hook: Hook) => (await deliveriesOf(attic, hook)).map(({ status }) => status);

  it('print a badge for whoever comes in, and nothing for who only says so', async () => {
    const badges = path.join(folder, 'badges');
    const hook = await hooked(
      'badge-printer.mjs',
      { event_types: ['ticket.*'], include_personal_data: true },
      { BADGES: badges },
    );
    const on = await eventNow(attic);
    const sam = await person(box);
    await box.sql(`UPDATE identity.users SET first_name = 'Sam & <Jo>' WHERE id = $1`, [sam.userId]);
    const { tickets } = await bought(box, sam, on);
    await checkIn(attic.operator, tickets[0].id, BY_HAND);
    await box.settle();
    await sendDue(box);
    const file = path.join(badges, `${tickets[0].id}.svg`);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('Sam &#38; &#60;Jo&#62; Last');
    expect(new Set(await outcomes(hook))).toEqual(new Set(['delivered']));

    const forged = await fetch(example?.url ?? '', {
      method: 'POST',
      headers: {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
      },
      body: JSON.stringify({ type: 'ticket.checked-in', data: { ticketId: 'forged', entry: 1 } }),
    });
    expect(forged.status).toBe(401);
    expect(existsSync(path.join(badges, 'forged.svg'))).toBe(false);
  });

  it('ask whoever was there how it was, once', async () => {
    const surveys = path.join(folder, 'surveys');
    const { id, secret } = await apiClient(attic, ['events-register:read']);
    const hook = await hooked(
      'post-event-survey.mjs',
      { event_types: ['event-date.ended'] },
      { SURVEYS: surveys, BOXOFFICE_URL: box.baseUrl, CLIENT_ID: id, CLIENT_SECRET: secret },
    );
    const on = await eventNow(attic);
    const [came, stayed] = [await person(box), await person(box)];
    const { tickets } = await bought(box, came, on, 2);
    await bought(box, stayed, on);
    for (const ticket of tickets) await checkIn(attic.operator, ticket.id, BY_HAND);
    await takesPlace(box, on.dateId, { starts: -120, ends: -1 });
    await box.app.get(TellEndedDates, { strict: false }).execute();
    await box.settle();
    await sendDue(box);
    const file = path.join(surveys, `${on.dateId}.json`);
    const letters = JSON.parse(readFileSync(file, 'utf8')) as Json[];
    expect(letters.map(({ to }) => to)).toEqual([came.email]);
    expect(letters[0].text).toContain(on.dateId);

    const [delivery] = await deliveriesOf(attic, hook);
    await attic.operator.client.post(`${hook.path}/deliveries/${delivery.id}/redeliver`);
    await box.settle();
    await sendDue(box);
    await until('it was told again', () => example?.output.includes('asked about already') === true);
    expect(await outcomes(hook)).toEqual(['delivered']);
  });
});
