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

  /** True for a 2xx. A redirect is refused, as by Stripe; no answer, and any other, is false. */
  post(url: string, body: string, signature: string): Promise<boolean> {
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
      const finish = (accepted: boolean) => {
        this.open.delete(sent);
        resolve(accepted);
      };
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => finish(false));
      sent.on('close', () => finish(false));
      sent.on('response', (answer) => {
        answer.resume();
        answer.on('end', () => finish(Math.floor((answer.statusCode ?? 0) / 100) === 2));
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
