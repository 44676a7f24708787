import { createServer } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** A setting that the example cannot do without. */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: see examples/README.md`);
  return value;
}

/**
 * Listens for webhooks and hands each to `act`, if it is signed with the secret and recent. Answers once that is done:
 * what could not be done is sent again, so that acting on the same news twice must do no harm.
 */
export function receive(act) {
  const webhook = new Webhook(setting('WEBHOOK_SECRET'));
  const server = createServer(async (request, response) => {
    try {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      await act(webhook.verify(Buffer.concat(chunks).toString(), request.headers));
      response.writeHead(204).end();
    } catch (error) {
      console.error(error.message);
      response.writeHead(error instanceof WebhookVerificationError ? 401 : 500).end();
    }
  });
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
    console.log(`listening on http://127.0.0.1:${server.address().port}/`);
  });
}
