import { createHash } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { publicId } from '#libs/platform';
import { TicketCodes } from '../tickets/ticket-codes.js';

const IN_ONE_GO = 50;

/** What a scanned code is to the ticket that it was shown for. */
export interface ScannedCode {
  /** It is ours and names this ticket; so is no code at all, where somebody was looked up by hand. */
  genuine: boolean;
  generation: number | null;
  /** SHA-256; empty without a code. */
  codeHash: string;
}

@Injectable()
export class ScannedCodes {
  constructor(private readonly codes: TicketCodes) {}

  /** @param ticketId primary key */
  read(ticketId: string, qr: string | undefined): ScannedCode {
    if (qr === undefined) return { genuine: true, generation: null, codeHash: '' };
    const code = this.codes.read(qr);
    return {
      genuine: code?.ticketId === publicId('ticket', ticketId),
      generation: code?.generation ?? null,
      codeHash: createHash('sha256').update(qr).digest('base64url'),
    };
  }

  /** Many of them, without keeping everybody else waiting: a signature takes a while to verify. */
  async readAll<Shown extends { ticketId: string; qr?: string }>(
    shown: readonly Shown[],
  ): Promise<(Omit<Shown, 'qr'> & ScannedCode)[]> {
    const read: (Omit<Shown, 'qr'> & ScannedCode)[] = [];
    for (const { qr, ...scan } of shown) {
      if (read.length > 0 && read.length % IN_ONE_GO === 0) await pause();
      read.push({ ...scan, ...this.read(scan.ticketId, qr) });
    }
    return read;
  }
}
