import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { newId } from '../stripe/ids.js';

export interface Attachment {
  filename: string;
  mimeType: string;
  size: number;
  /** Where the bytes can be fetched, on the sandbox. */
  url: string;
  contentId: string | null;
}

export interface Mail {
  id: string;
  /** The envelope's recipients: blind copies too. */
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
  /** ISO 8601. */
  receivedAt: string;
}

/** Mails as `.eml` files, named so that their names sort by arrival, and their parsed forms in memory. */
export class Mailbox {
  private readonly mails: Mail[] = [];
  private sequence = 0;

  constructor(private readonly directory: string) {}

  async open(): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const names = (await readdir(this.directory)).filter((name) => name.endsWith('.eml')).sort();
    for (const name of names)
      this.mails.push(await read(name.slice(0, -4), await readFile(join(this.directory, name))));
  }

  /** Resolves when the mail is on disk and in the list: only then may SMTP say yes. */
  async receive(from: string, to: string[], message: Buffer): Promise<void> {
    const order = String(this.sequence++ % 1_000_000).padStart(6, '0');
    const id = `${new Date().toISOString().replaceAll(/[-:.]/g, '')}-${order}-${newId('mail').slice(5, 13)}`;
    // The envelope, noted as a mail server's last hop does: a blind copy's address is nowhere else.
    const envelope = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`), ''].join(
      '\r\n',
    );
    const file = Buffer.concat([Buffer.from(envelope), message]);
    const mail = await read(id, file);
    const path = join(this.directory, `${id}.eml`);
    await writeFile(`${path}.part`, file, { mode: 0o600 });
    await rename(`${path}.part`, path);
    // Mails that arrive together are written in any order; the list keeps the names', as after a restart.
    let at = this.mails.length;
    while (at > 0 && (this.mails[at - 1]?.id ?? '') > id) at--;
    this.mails.splice(at, 0, mail);
  }

  /** Newest first. `to` matches a whole address, in either case. */
  list(to?: string): Mail[] {
    const wanted = to?.toLowerCase();
    const found = wanted
      ? this.mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === wanted))
      : this.mails;
    return [...found].reverse();
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  async attachment(
    mail: Mail,
    index: number,
  ): Promise<{ attachment: Attachment; content: Buffer } | undefined> {
    const attachment = mail.attachments[index];
    if (!attachment) return undefined;
    const parsed = await PostalMime.parse(await readFile(join(this.directory, `${mail.id}.eml`)));
    const content = parsed.attachments[index]?.content ?? '';
    return {
      attachment,
      content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array),
    };
  }
}

async function read(id: string, file: Buffer): Promise<Mail> {
  const parsed = await PostalMime.parse(file);
  const delivered = parsed.headers.filter(({ key }) => key === 'delivered-to').map(({ value }) => value);
  return {
    id,
    to: delivered.length > 0 ? delivered : (parsed.to ?? []).flatMap(({ address }) => address ?? []),
    from: parsed.from?.address ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    attachments: parsed.attachments.map((attachment, index) => ({
      filename: attachment.filename ?? `attachment-${index}`,
      mimeType: attachment.mimeType,
      size:
        typeof attachment.content === 'string'
          ? Buffer.byteLength(attachment.content)
          : attachment.content.byteLength,
      url: `/mail/${id}/attachments/${index}`,
      contentId: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    })),
    receivedAt: arrival(id),
  };
}

/** From the name: `20260131T120000123Z-…`. */
function arrival(id: string): string {
  const [, year, month, day, hour, minute, second, milli] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/.exec(id) ?? [];
  return year ? `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z` : new Date(0).toISOString();
}
