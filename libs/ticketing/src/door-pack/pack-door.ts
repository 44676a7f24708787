import { Injectable } from '@nestjs/common';
import { SigningKeys } from '#libs/identity';
import { etagOf, InvalidInput, UnknownId, type Member } from '#libs/platform';
import { DoorPackStore, type DoorPackHead } from './door-pack.store.js';

const ROWS = 500;
const CURSOR = /^(\d{1,20}-\d{1,10})-(\d{1,18})$/;

export interface DoorPack {
  /** Changes with whatever the pack would say. */
  etag: string;
  /** JSON text `{ data }`, read as it is wanted: however many tickets there are, few are in memory. */
  text: () => AsyncGenerator<string>;
}

/** Everything a scanner needs to admit offline, or what of the tickets has changed since the last pack. */
@Injectable()
export class PackDoor {
  constructor(
    private readonly packs: DoorPackStore,
    private readonly keys: SigningKeys,
  ) {}

  /**
   * @param since the `cursor` of the pack before; one of another database means the whole pack
   * @throws UnknownId for an event whose doors are not the member's; InvalidInput for what is no cursor
   */
  async execute(member: Member, eventId: string, since: string | undefined): Promise<DoorPack> {
    const [, origin, seen] = since === undefined ? [] : (CURSOR.exec(since) ?? refuse());
    const head = await this.packs.head(member, eventId);
    if (!head) throw new UnknownId('event');
    const from = origin === head.origin ? seen : undefined;
    const keys = JSON.stringify(this.keys.jwks('ticket').keys);
    const { event, dates, ticketTypes, version } = head;
    const said = [event, dates, ticketTypes, keys, version, head.origin, from ?? ''].join('\n');
    return {
      etag: etagOf(said),
      text: () => this.text(eventId, head, keys, from),
    };
  }

  private async *text(
    eventId: string,
    { event, dates, ticketTypes, generatedAt, origin, horizon }: DoorPackHead,
    keys: string,
    from: string | undefined,
  ): AsyncGenerator<string> {
    const about = { cursor: `${origin}-${horizon}`, complete: from === undefined, generated_at: generatedAt };
    yield `{"data":${JSON.stringify(about).slice(0, -1)},"keys":${keys},"event":${event},"dates":${dates},"ticket_types":${ticketTypes},"tickets":[`;
    let after: string | null = null;
    let comma = '';
    do {
      const { text, count, last } = await this.packs.rows(eventId, from ?? '0', after, ROWS);
      if (text !== null) yield comma + text;
      comma = ',';
      after = count === ROWS ? last : null;
    } while (after !== null);
    yield ']}}';
  }
}

function refuse(): never {
  throw InvalidInput.field('since', 'is not the cursor of a door pack');
}
