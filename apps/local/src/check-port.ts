import { createServer } from 'node:net';
import { CannotStart } from './cannot-start.js';

/** @throws CannotStart naming the setting if nothing can listen there; asked before anything else is started */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw whyNotListening(error, port, host);
  }
  await new Promise((resolve) => probe.close(resolve));
}

export function whyNotListening(error: unknown, port: number, host: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CannotStart(
        `PORT: ${port} is in use by another program or another Boxoffice; stop it, or set another PORT`,
      );
    case 'EACCES':
      return new CannotStart(`PORT: ${port} may not be used by this user; set a PORT of 1024 or above`);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotStart(`HOST: ${host} is no address of this machine`);
    default:
      return error;
  }
}
