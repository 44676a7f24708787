import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Jobs, mailHost, newId, type Config } from '#libs/platform';
import type { Mail } from './mail.entity.js';
import { MailStore } from './mail.store.js';

/** Takes mails on: what reacts to news drops one in here, in its own transaction, and a job sends it. */
@Injectable()
export class Postbox {
  constructor(
    private readonly mails: MailStore,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One mail; a handler's inbox row sees to it that news is reacted to once. */
  async post({
    kind,
    subjectId,
    organisationId,
  }: Pick<Mail, 'kind' | 'subjectId' | 'organisationId'>): Promise<void> {
    const id = newId();
    const messageId = `<${kind}.${id}@${mailHost(this.config)}>`;
    await this.mails.add({ id, organisationId, kind, subjectId, messageId });
    await this.jobs.add('send-mail', { mailId: id }, id);
  }
}
