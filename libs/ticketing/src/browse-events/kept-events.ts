import { Injectable } from '@nestjs/common';
import { Changes, etagOf, KeptAnswers, type Kept } from '#libs/platform';
import { nobody } from '../guests/guest.store.js';
import {
  dependsOnGuest,
  typesFor,
  type OfferedTypes,
  type TypeForGuest,
} from '../list-ticket-types/types-for-guest.js';
import { KeptEventStore, type EventForAll, type StockNow } from './kept-event.store.js';

/** JSON text, and a weak ETag of it. */
export interface TextWithTag {
  text: string | Buffer;
  etag: string;
}

/** An approved event, or its types on a date, as it is now. */
export interface KeptEvent extends Kept {
  eventId: string;
  organisationId: string;
  event: string | null;
  types: OfferedTypes;
  personal: boolean;
  /** What everybody is told; absent where it depends on who asks. */
  forAll?: TextWithTag;
  until: number;
  stock: string | null;
}

const BYTES = 32 * 1024 * 1024;

/** An event's text, which is passed through, with the types that somebody sees. */
export function withTypes(event: string, types: TypeForGuest[]): TextWithTag {
  const text = Buffer.from(`${event.slice(0, -1)}, "ticketTypes": ${JSON.stringify(types)}}`);
  return { text, etag: etagOf(text) };
}

/**
 * Approved events, kept in the process: dropped when their organisation changes anything on offer, and told only after
 * the database was asked what is left and what time it is. What depends on who asks is left out.
 */
@Injectable()
export class KeptEvents {
  private readonly kept: KeptAnswers<KeptEvent, StockNow>;

  constructor(
    changes: Changes,
    private readonly events: KeptEventStore,
  ) {
    this.kept = new KeptAnswers(changes, {
      bytes: BYTES,
      probe: (entries) => events.stockNow([...new Set(entries.map(({ eventId }) => eventId))]),
      stillTrue: (entries, rows) => {
        const all = new Map(rows.map((row) => [row.id, row]));
        return entries.map(({ eventId, stock, until }) => {
          const now = all.get(eventId);
          return now !== undefined && now.stock === stock && now.now < until;
        });
      },
    });
  }

  /** @returns undefined for an event that is not approved (whoever sees it does by a ticket), and for a date of another */
  async find(
    organisationId: string | null,
    eventId: string,
    dateId: string | null,
  ): Promise<KeptEvent | undefined> {
    const found = await this.kept.read(`${eventId} ${dateId ?? ''}`, async () => {
      const read = await this.events.forAll(eventId, dateId);
      return read?.dateKnown ? entryOf(eventId, read) : undefined;
    });
    return organisationId === null || found?.organisationId === organisationId ? found : undefined;
  }
}

function entryOf(
  eventId: string,
  { organisationId, event, types, personal, until, stock }: EventForAll,
): KeptEvent {
  const depends = personal || dependsOnGuest(types);
  const forAll =
    event === null || depends ? {} : { forAll: withTypes(event, typesFor(types, nobody, undefined)) };
  // As text, as an answer, and as objects.
  const bytes = 3 * ((event?.length ?? 0) + JSON.stringify(types).length) + 500;
  return {
    eventId,
    organisationId,
    event,
    types,
    personal,
    until: until ?? Infinity,
    stock,
    bytes,
    ...forAll,
  };
}
