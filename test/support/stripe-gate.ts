import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

export interface StripeGate {
  /** For STRIPE_API_BASE. */
  url: string;
  /** Where Stripe is. */
  to(apiBase: string): void;
  /** `shut`: nobody is there. `mute`: does what it is asked, and its answer is lost. */
  become(state: 'open' | 'shut' | 'mute'): void;
  close(): Promise<void>;
}

/** Stands between the application and Stripe, which does not answer when a test says so. */
export async function stripeGate(): Promise<StripeGate> {
  let state: 'open' | 'shut' | 'mute' = 'open';
  let stripe: URL | undefined;
  const open = new Set<net.Socket>();

  const server = net.createServer((caller) => {
    if (state === 'shut' || !stripe) {
      caller.destroy();
      return;
    }
    const upstream = net.connect(Number(stripe.port), stripe.hostname);
    const end = () => {
      caller.destroy();
      upstream.destroy();
      open.delete(caller);
    };
    open.add(caller);
    for (const socket of [caller, upstream]) socket.on('error', end).on('close', end);
    caller.pipe(upstream);
    upstream.on('data', (answer) => {
      if (state === 'open') caller.write(answer);
      else end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to: (apiBase) => {
      stripe = new URL(apiBase);
    },
    become: (next) => {
      state = next;
      if (next === 'shut') for (const caller of open) caller.destroy();
    },
    close: async () => {
      for (const caller of open) caller.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
