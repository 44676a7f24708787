import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './client.js';

/** A post as it came. */
export interface Received {
  headers: Record<string, string>;
  text: string;
  body: Json;
  at: number;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  text?: string;
}

/** Somebody's server that webhooks are sent to: answers as a test says, or, for a time, not at all. */
export class Receiver {
  readonly received: Received[] = [];
  answer: (received: Received) => Reply | 'nothing' = () => ({ status: 204 });
  /** Who waits for an answer now, and the most who did at one time. */
  waiting = 0;
  mostWaiting = 0;
  private readonly silent: ServerResponse[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      receiver.waiting += 1;
      receiver.mostWaiting = Math.max(receiver.waiting, receiver.mostWaiting);
      response.on('close', () => (receiver.waiting -= 1));
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const headers = request.headers as Record<string, string>;
        const body: Json = JSON.parse(text);
        const received = { headers, text, body, at: performance.now() };
        receiver.received.push(received);
        const reply = receiver.answer(received);
        if (reply === 'nothing') receiver.silent.push(response);
        else response.writeHead(reply.status, reply.headers).end(reply.text);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** What was told, in the order in which it came. */
  get types(): string[] {
    return this.received.map(({ body }) => body.type);
  }

  /** Ends the waiting of those who got no answer. */
  letGo(status = 204): void {
    for (const response of this.silent.splice(0)) response.writeHead(status).end();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
