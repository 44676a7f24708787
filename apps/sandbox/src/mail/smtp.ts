import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.js';

const LARGEST_MAIL = 30 * 1024 * 1024;

export interface Smtp {
  port: number;
  close(): Promise<void>;
}

/** Takes mail for anybody from anybody on this machine, with or without a password, and sends none of it on. */
export async function listenForMail(mailbox: Mailbox, host: string, port: number): Promise<Smtp> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    banner: 'SANDBOX: mail stays here',
    closeTimeout: 500,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_MAIL,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded)
          return done(Object.assign(new Error('Message too large'), { responseCode: 552 }));
        mailbox
          .receive(
            from,
            rcptTo.map(({ address }) => address),
            Buffer.concat(chunks),
          )
          .then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A client that breaks off mid-mail is its own problem.
  server.on('error', () => undefined);
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
