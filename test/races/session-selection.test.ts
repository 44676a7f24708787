import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { choose, freeConference } from '../support/participation.js';
import { addSession } from '../support/programme.js';
import { atOnce, inTurn, rewrite, tally, violated } from '../support/race.js';
import { claim, send, tokenOfTransfer } from '../support/transfers.js';
import {
  organisation,
  people,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const AT_ONCE = 50;

describe('the last seat of a session', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let holders: Somebody[];
  let session: string;

  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    on = await freeConference(attic);
    holders = await people(box, AT_ONCE);
    await atOnce(holders, (holder) => register(holder, on));
    session = await addSession(attic, on, { capacity: 1 });
  });

  const all = (): Promise<Answer[]> => atOnce(holders, (holder) => choose(holder, on, [session]));
  const taken = async (): Promise<number | undefined> =>
    (
      await box.sql<{ taken: number }>('SELECT taken FROM ticketing.session_stock WHERE session_id = $1', [
        keyOf(session),
      ])
    )[0]?.taken;

  it('is one of fifty that want it at once', async () => {
    expect(tally(await all())).toEqual({ 200: 1, '409 session_full': AT_ONCE - 1 });
    expect(await taken()).toBe(1);
    await box.stop();
  });

  it('control: without condition and constraint all fifty sit on it, which verify reports', async () => {
    await box.sql('ALTER TABLE ticketing.session_stock DROP CONSTRAINT session_stock_never_overfull');
    await rewrite(box, 'ticketing.choose_sessions', [
      [' AND (line.n < 0 OR capacity IS NULL OR taken + line.n <= capacity)', ''],
    ]);
    expect(tally(await all())).toEqual({ 200: AT_ONCE });
    expect(await violated(box)).toEqual(['1 never overfull (sessions), and each has its counter']);
    await box.stop({ sound: false });
  });

  it('is free again when the ticket goes to somebody else while it is being chosen', async () => {
    const [holder] = holders as [Somebody];
    const { body } = await holder.client.get('/api/client/events/tickets/mine');
    const ticketId = body.data[0].id as string;
    expect((await choose(holder, on, [session])).status).toBe(200);
    const { transferId } = (await send(holder, ticketId)).body;
    const token = await tokenOfTransfer(box, transferId);
    const recipient = await person(box);
    const [claimed, chosen] = await inTurn(
      box,
      'SELECT FROM ticketing.session_stock WHERE session_id = $1 FOR UPDATE',
      [keyOf(session)],
      () => claim(recipient, token),
      () => choose(holder, on, [session]),
    );
    expect([claimed.status, chosen.status, chosen.body.code]).toEqual([200, 403, 'ticket_required']);
    expect(await taken()).toBe(0);
    expect((await choose(recipient, on, [session])).status).toBe(200);
    await box.stop();
  });
});
