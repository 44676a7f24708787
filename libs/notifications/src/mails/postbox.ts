import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Jobs, mailHost, newId, type Config } from '#libs/platform';
import { v5 } from 'uuid';
import type { Mail, MailKind } from './mail.entity.js';
import { MailStore } from './mail.store.js';

/** The namespace of mails that there is one of. */
const MAILS = '6f1d3c0a-54c0-4c1e-9d53-0f2a6f6c7a11';

type Wish = Pick<Mail, 'kind' | 'subjectId' | 'organisationId'>;

/** Takes mails on: what reacts to news drops one in here, in its own transaction, and a job sends it. */
@Injectable()
export class Postbox {
  constructor(
    private readonly mails: MailStore,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One mail; a handler's inbox row sees to it that news is reacted to once. */
  async post(wish: Wish): Promise<void> {
    const mail = { ...wish, ...this.named(wish.kind, newId()) };
    await this.mails.add(mail);
    await this.jobs.add('send-mail', { mailId: mail.id }, mail.id);
  }

  /** The one mail of its kind about a thing, however many news there are of it, and handled at whatever moment. */
  async postOnce(wish: Wish): Promise<void> {
    const mail = { ...wish, ...this.named(wish.kind, v5(`${wish.kind} ${wish.subjectId}`, MAILS)) };
    if (await this.mails.addOnce(mail)) await this.jobs.add('send-mail', { mailId: mail.id }, mail.id);
  }

  private named(kind: MailKind, id: string): Pick<Mail, 'id' | 'messageId'> {
    return { id, messageId: `<${kind}.${id}@${mailHost(this.config)}>` };
  }
}
