import { Agent as HttpAgent, request as overHttp, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';

const TIMEOUT_MS = 10_000;
const LAST_MS = 1_000;

/** Posts webhooks over connections that are kept open. */
export class Courier {
  private readonly plain = new HttpAgent({ keepAlive: true });
  private readonly tls = new HttpsAgent({ keepAlive: true });
  private readonly open = new Set<ClientRequest>();
  private last: NodeJS.Timeout | undefined;

  /** The answer's status; 0 for none. A redirect is not followed, as by Stripe. */
  post(url: string, body: string, signature: string): Promise<number> {
    return new Promise((resolve) => {
      const secure = url.startsWith('https:');
      const sent = (secure ? overHttps : overHttp)(url, {
        method: 'POST',
        agent: secure ? this.tls : this.plain,
        timeout: TIMEOUT_MS,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'stripe-signature': signature,
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        },
      });
      this.open.add(sent);
      const finish = (status: number) => {
        this.open.delete(sent);
        resolve(status);
      };
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => finish(0));
      sent.on('close', () => finish(0));
      sent.on('response', (answer) => {
        answer.resume();
        answer.on('end', () => finish(answer.statusCode ?? 0));
      });
      sent.end(body);
    });
  }

  /** Whoever has not answered in a second will not be waited for. */
  hurry(): void {
    this.last = setTimeout(() => {
      for (const request of this.open) request.destroy();
    }, LAST_MS);
  }

  close(): void {
    clearTimeout(this.last);
    this.plain.destroy();
    this.tls.destroy();
  }
}
