import { Inject, Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { CONFIG, mailFrom, Transaction, type Config } from '#libs/platform';
import type { Letter } from './letter.js';

const CONNECT_MS = 10_000;
/**
 * Of silence. Longer than for connecting: a server looks a mail through before it says yes, and one that is given up
 * then is sent twice.
 */
const SILENCE_MS = 30_000;

/** Why a mail was not sent: in codes, because what servers say quotes addresses. */
export class MailNotSent extends Error {
  constructor(
    readonly reason: string,
    /** Whether it would be refused again. */
    readonly forGood: boolean,
  ) {
    super(`mail not sent: ${reason}`);
  }
}

/** The mail server that SMTP_URL names. */
@Injectable()
export class MailServer {
  private readonly transport: Transporter | undefined;
  private readonly from: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly transaction: Transaction,
  ) {
    this.from = mailFrom(config);
    if (config.SMTP_URL === undefined) return;
    this.transport = nodemailer.createTransport({
      url: config.SMTP_URL,
      connectionTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws MailNotSent */
  async send({ from, to, subject, text, html, enclosures = [] }: Letter, messageId: string): Promise<void> {
    this.transaction.assertNone('sending mail');
    if (!this.transport) throw new MailNotSent('SMTP_URL is not set', false);
    try {
      await this.transport.sendMail({
        from: from === undefined ? this.from : { name: from, address: addressIn(this.from) },
        to: [to].flat().map((address) => ({ name: '', address })),
        subject,
        text,
        html,
        messageId,
        attachments: enclosures,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw notSent(error);
    }
  }
}

/** The bare address of `Somebody <somebody@example.com>`, or of one that is bare already. */
const addressIn = (from: string): string => /<([^>]+)>\s*$/.exec(from)?.[1] ?? from;

/** Only the mail itself is refused for good: a password or a certificate of ours will be mended. */
export function notSent(error: unknown): MailNotSent {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const about = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  const ofMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  // Without an answer of the server's it was an address that could not even be asked about.
  const refused = typeof responseCode === 'number' ? responseCode >= 500 : code === 'EENVELOPE';
  return new MailNotSent(about.join(' ') || 'unknown', ofMail && refused);
}
