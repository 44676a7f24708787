import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Transaction, type Config } from '#libs/platform';
import { Names } from './names.js';
import { NotSent, notSent } from './not-sent.js';

/** From looking the name up to the last byte of the answer. */
const IN_TOTAL_MS = 10_000;
const READ_BYTES = 65_536;
const KEPT_CHARACTERS = 1000;

export interface Answer {
  status: number;
  /** How it begins. */
  text: string;
}

/** Posts to addresses that strangers chose: on the internet alone, no further than they say, and not for long. */
@Injectable()
export class Post {
  constructor(
    private readonly names: Names,
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Whatever was answered; a redirect is an answer, and not followed.
   * @throws NotSent
   */
  async send(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
    this.transaction.assertNone('posting a webhook');
    const target = new URL(url);
    if (target.protocol !== 'https:' && this.config.NODE_ENV === 'production') throw new NotSent('insecure');
    try {
      // For an address in figures nothing is looked up.
      const host = target.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host)) await this.names.addressesOf(host);
      return await this.exchange(target, headers, body);
    } catch (error) {
      throw notSent(error);
    }
  }

  private exchange(target: URL, headers: Record<string, string>, body: string): Promise<Answer> {
    const signal = AbortSignal.timeout(IN_TOTAL_MS);
    return new Promise((resolve, reject) => {
      const request = this.request(target, headers, signal);
      request.on('error', reject);
      let answered = false;
      // Whoever answers with another protocol is hung up on, without an error.
      request.on('close', () => {
        if (!answered) reject(new NotSent('connection'));
      });
      request.on('response', (response) => {
        answered = true;
        answerOf(response)
          .then(resolve, reject)
          .finally(() => request.destroy());
      });
      request.end(body);
    });
  }

  private request(target: URL, headers: Record<string, string>, signal: AbortSignal): ClientRequest {
    const { request } = target.protocol === 'https:' ? https : http;
    return request(target, {
      method: 'POST',
      // A connection for each: none is kept whose address was looked at an hour ago.
      agent: false,
      lookup: this.lookup,
      signal,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Boxoffice-Webhooks/1',
        'accept-encoding': 'identity',
        ...headers,
      },
    });
  }

  private readonly lookup: LookupFunction = (host, { all }, callback) => {
    this.names.addressesOf(host).then(
      (addresses) => {
        const [first] = addresses;
        if (all) callback(null, addresses);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, []),
    );
  };
}

/** As much of it as is read; the rest stays unread. */
async function answerOf(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= READ_BYTES) break;
  }
  const text = Buffer.concat(chunks).toString('utf8').slice(0, KEPT_CHARACTERS);
  return { status: response.statusCode ?? 0, text: text.replaceAll('\u0000', '').toWellFormed() };
}
