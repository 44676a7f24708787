import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { membersOf, whole, wordList } from '../control-body.js';
import type { Fault, Faults } from '../stripe/faults.js';
import { FOUND, idOf, photo, pictureOf } from './photos.js';

/** Calls an hour that Unsplash lets an application in production make. */
const LIMIT = 5000;
const MOST_PER_PAGE = 30;

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

interface Download {
  id: string;
  /** From the photo's `download_location`: a call without it was made up. */
  ixid: string | null;
}

interface Query {
  query?: unknown;
  per_page?: unknown;
  page?: unknown;
  client_id?: unknown;
  ixid?: unknown;
}

type Asked = FastifyRequest<{ Querystring: Query; Params: { id: string } }>;

/**
 * Unsplash's search and the call that tracks a download, with its keys, errors and rate limit; under
 * `/_sandbox/unsplash` what was asked, and what is to be refused or not found. Forgotten at a restart.
 */
export class UnsplashServer {
  private readonly photos = new Set<string>();
  private searches: string[] = [];
  private downloads: Download[] = [];
  private nothingFor: string[] = [];
  /** null: they are not counted, so that a test of thousands is not stopped by its number. */
  private remaining: number | null = null;

  constructor(
    private readonly accessKey: string,
    private readonly faults: Faults,
    private readonly url: () => string,
  ) {}

  register(app: FastifyInstance): void {
    app.get('/search/photos', (request, reply) =>
      this.serve(request as Asked, reply, (asked) => this.search(asked)),
    );
    app.get('/photos/:id/download', (request, reply) =>
      this.serve(request as Asked, reply, (asked) => this.download(asked)),
    );
    app.get<{ Params: { id: string } }>('/unsplash-pictures/:id.svg', ({ params }, reply) =>
      reply.type('image/svg+xml').send(pictureOf(params.id)),
    );

    app.get('/_sandbox/unsplash', () => this.shown());
    app.post('/_sandbox/unsplash', ({ body }) => {
      const given = membersOf(body, ['remaining', 'nothingFor']);
      this.remaining = whole(given, 'remaining', 0, LIMIT) ?? this.remaining;
      this.nothingFor = wordList(given, 'nothingFor') ?? this.nothingFor;
      return this.shown();
    });
    app.delete('/_sandbox/unsplash', () => {
      this.remaining = null;
      [this.searches, this.downloads, this.nothingFor] = [[], [], []];
      return this.shown();
    });
  }

  private async serve(
    request: Asked,
    reply: FastifyReply,
    work: (request: Asked) => object,
  ): Promise<FastifyReply> {
    const fault = this.faults.take(request.method, request.url.split('?')[0] ?? '');
    if (fault?.moment === 'before' || fault?.moment === 'instead') return this.spoil(fault, reply);
    if (fault?.kind === 'delay' && !(await this.faults.delay(fault))) return this.faults.hangUp(reply);
    const answer = this.answerOf(request, reply, work);
    return fault?.moment === 'after' ? this.spoil(fault, reply) : reply.send(answer);
  }

  private answerOf(request: Asked, reply: FastifyReply, work: (request: Asked) => object): object | string {
    try {
      this.assertKey(request);
      this.count(reply);
      return work(request);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      reply.code(error.status);
      // The one error that Unsplash tells in plain text.
      return error.status === 403 ? error.message : { errors: [error.message] };
    }
  }

  private assertKey({ headers, query }: Asked): void {
    const given = headers.authorization ?? `Client-ID ${String(query.client_id)}`;
    if (given !== `Client-ID ${this.accessKey}`)
      throw new Refused(401, 'OAuth error: The access token is invalid');
  }

  private count(reply: FastifyReply): void {
    const left = this.remaining;
    if (left !== null) this.remaining = Math.max(0, left - 1);
    reply.headers({ 'x-ratelimit-limit': LIMIT, 'x-ratelimit-remaining': this.remaining ?? LIMIT - 1 });
    if (left === 0) throw new Refused(403, 'Rate Limit Exceeded');
  }

  private search({ query }: Asked): object {
    const words = typeof query.query === 'string' ? query.query : '';
    if (words === '') throw new Refused(400, 'query is missing');
    this.searches.push(words);
    const unknown = this.nothingFor.some((word) => words.toLowerCase().includes(word.toLowerCase()));
    const total = unknown ? 0 : FOUND;
    const perPage = Math.min(MOST_PER_PAGE, positive(query.per_page, 10));
    const first = (positive(query.page, 1) - 1) * perPage;
    const indexes = Array.from(
      { length: Math.max(0, Math.min(perPage, total - first)) },
      (_, n) => first + n,
    );
    const ids = indexes.map((index) => idOf(words, index));
    for (const id of ids) this.photos.add(id);
    return {
      total,
      total_pages: Math.ceil(total / perPage),
      results: ids.map((id) => photo(this.url(), id, words)),
    };
  }

  private download({ params, query }: Asked): object {
    if (!this.photos.has(params.id)) throw new Refused(404, "Couldn't find Photo");
    this.downloads.push({ id: params.id, ixid: typeof query.ixid === 'string' ? query.ixid : null });
    return { url: `${this.url()}/unsplash-pictures/${params.id}.svg` };
  }

  private spoil(fault: Fault, reply: FastifyReply): FastifyReply {
    if (!fault.kind.startsWith('error')) return this.faults.spoil(fault, reply);
    return reply.code(fault.status).send({ errors: [fault.error.message ?? 'Something went wrong'] });
  }

  private shown(): object {
    const { remaining, nothingFor, searches, downloads } = this;
    return { remaining, nothingFor, searches, downloads };
  }
}

function positive(given: unknown, otherwise: number): number {
  const number = Number(given ?? otherwise);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
