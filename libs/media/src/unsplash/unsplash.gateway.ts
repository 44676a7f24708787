import { Inject, Injectable, Logger } from '@nestjs/common';
import { createApi, type UnsplashApi } from 'unsplash-js';
import { CONFIG, Transaction, type Config } from '#libs/platform';
import { UnsplashNotConfigured, UnsplashUnavailable } from '../find-cover/find-cover.errors.js';
import { NotUnsplashs, photoOf, type Photo } from './photo.js';

const API_BASE = 'https://api.unsplash.com';

/** Unsplash's answer to words that it takes for spam: they find nothing. */
const FLAGGED = 410;

/** The one place that talks to Unsplash. The key goes to its API alone, and follows no redirect. */
@Injectable()
export class UnsplashGateway {
  private readonly logger = new Logger(UnsplashGateway.name);
  private readonly base: string;
  private readonly key: string | undefined;
  private readonly client: UnsplashApi;

  constructor(
    private readonly transaction: Transaction,
    @Inject(CONFIG) { UNSPLASH_ACCESS_KEY: key, UNSPLASH_API_BASE: base = API_BASE }: Config,
  ) {
    this.base = base;
    this.key = key;
    this.client = createApi({ ...(key !== undefined && { accessKey: key }), baseUrl: base });
  }

  /** The first landscape photo, fit for everybody, that the words find. */
  search(words: string, signal: AbortSignal): Promise<Photo | undefined> {
    return this.call('searching', async () => {
      const { data, response } = await this.client.GET('/search/photos', {
        params: { query: { query: words, per_page: 1, orientation: 'landscape', content_filter: 'high' } },
        signal,
        redirect: 'error',
      });
      if (response.status === FLAGGED) return undefined;
      assertOk(response);
      const results: unknown = data?.results;
      if (!Array.isArray(results)) throw new NotUnsplashs('no results');
      return results.length > 0 ? photoOf(results[0]) : undefined;
    });
  }

  /** Tells Unsplash that a photo is put to use, as its guidelines demand. */
  trackDownload({ downloadLocation }: Photo, signal: AbortSignal): Promise<void> {
    return this.call('tracking a download', async () => {
      if (new URL(downloadLocation).origin !== new URL(this.base).origin)
        throw new NotUnsplashs('the download location is elsewhere');
      const response = await fetch(downloadLocation, {
        headers: { Authorization: `Client-ID ${this.key}`, 'Accept-Version': 'v1' },
        signal,
        redirect: 'error',
      });
      await response.body?.cancel();
      assertOk(response);
    });
  }

  private async call<T>(doing: string, block: () => Promise<T>): Promise<T> {
    this.transaction.assertNone(doing);
    if (this.key === undefined) throw new UnsplashNotConfigured();
    try {
      return await block();
    } catch (error) {
      const { name, message } = error as Error;
      this.logger.warn({ msg: 'unsplash call failed', doing, why: `${name}: ${message}`.slice(0, 200) });
      throw new UnsplashUnavailable();
    }
  }
}

function assertOk({ ok, status, headers }: Response): void {
  if (ok) return;
  throw new NotUnsplashs(`status ${status}, calls left ${headers.get('x-ratelimit-remaining') ?? 'unknown'}`);
}
