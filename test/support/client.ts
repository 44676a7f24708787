import { assertDocumented } from './documented.js';

// A test reads what it expects to be there; whatever is missing fails the expectation on it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed, where the answer is JSON. */
  body: Json;
}

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the API over HTTP as somebody; an answer that the documents do not tell of fails the test. */
export class Client {
  constructor(
    readonly baseUrl: string,
    readonly token?: string,
    private readonly defaults: Record<string, string> = {},
  ) {}

  as(token: string): Client {
    return new Client(this.baseUrl, token, this.defaults);
  }

  /** With headers on every call, e.g. `orgid`. */
  with(headers: Record<string, string>): Client {
    return new Client(this.baseUrl, this.token, { ...this.defaults, ...headers });
  }

  get(path: string, options: CallOptions = {}): Promise<Answer> {
    return this.call('GET', path, options);
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, { body, headers });
  }

  put(path: string, body?: unknown): Promise<Answer> {
    return this.call('PUT', path, { body });
  }

  patch(path: string, body?: unknown): Promise<Answer> {
    return this.call('PATCH', path, { body });
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }

  async call(method: string, path: string, { body, headers = {} }: CallOptions = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
        ...this.defaults,
        ...headers,
      },
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
    });
    const type = response.headers.get('content-type') ?? '';
    // One that does not end is read as far as its first frame.
    const text = type.startsWith('text/event-stream') ? await firstFrame(response) : await response.text();
    const json = /json/.test(type);
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: json && text ? JSON.parse(text) : undefined,
    };
    assertDocumented(method, path, answer);
    return answer;
  }
}

async function firstFrame({ body }: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (/^data: .*\n\n/m.test(text)) break;
  }
  return text;
}
