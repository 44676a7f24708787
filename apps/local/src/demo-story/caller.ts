import { CannotStart } from '../cannot-start.js';
import type { Narrator } from './narrator.js';

/** A call was answered otherwise than the story goes; the message is the one line that says how. */
export class UnexpectedAnswer extends CannotStart {}

export interface Step<T> {
  body?: unknown;
  headers?: Record<string, string>;
  /** The status that the story needs. */
  status?: number;
  /** What is worth reading of the answer. */
  tell?: (answer: T) => string;
}

const PATIENCE_MS = 30_000;

/** Makes the story's calls as somebody, and shows each one with its answer. */
export class Caller {
  constructor(
    private readonly narrator: Narrator,
    private readonly baseUrl: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  as(token: string, headers: Record<string, string> = {}): Caller {
    return new Caller(this.narrator, this.baseUrl, { authorization: `Bearer ${token}`, ...headers });
  }

  get<T = unknown>(path: string, step?: Step<T>): Promise<T> {
    return this.call('GET', path, step);
  }

  post<T = unknown>(path: string, body: unknown, step?: Step<T>): Promise<T> {
    return this.call('POST', path, { status: 201, ...step, body });
  }

  patch<T = unknown>(path: string, body: unknown, step?: Step<T>): Promise<T> {
    return this.call('PATCH', path, { ...step, body });
  }

  /** @throws UnexpectedAnswer */
  async call<T>(method: string, path: string, step: Step<T> = {}): Promise<T> {
    const { body, headers = {}, status = 200, tell = () => '' } = step;
    const json = !(body instanceof URLSearchParams);
    const response = await this.answerTo(method, path, {
      method,
      headers: {
        ...(body !== undefined && json && { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      body: body === undefined ? null : json ? JSON.stringify(body) : body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    if (response.status !== status) {
      throw new UnexpectedAnswer(
        `${method} ${path} answered ${response.status} instead of ${status}: ${text}`,
      );
    }
    const answer = (isJson(response) ? JSON.parse(text) : text) as T;
    const { authorization: _, ...told } = { ...this.headers, ...headers };
    this.narrator.call(method, path, told, { status: response.status, told: tell(answer) });
    return answer;
  }

  private async answerTo(method: string, path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(this.baseUrl + path, init);
    } catch {
      throw new UnexpectedAnswer(`${method} ${path}: ${this.baseUrl} does not answer any more`);
    }
  }
}

function isJson(response: Response): boolean {
  return /json/.test(response.headers.get('content-type') ?? '');
}
