import { Injectable, Logger } from '@nestjs/common';
import { reach, Runs, type JobRunner } from '#libs/platform';
import { Letters } from './letters.js';
import { MailNotSent, MailServer } from './mail-server.js';
import { MailStore } from './mail.store.js';

/**
 * Sends a mail, with longer and longer waits until the server takes it. Only a process that is killed between the
 * server's yes and our noting it down leaves a mail that is sent once more, under the same Message-ID.
 */
@Injectable()
@Runs('send-mail')
export class SendMail implements JobRunner {
  private readonly logger = new Logger(SendMail.name);

  constructor(
    private readonly mails: MailStore,
    private readonly letters: Letters,
    private readonly server: MailServer,
  ) {}

  async run({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.mails.begin(mailId);
    if (!mail) return;
    const letter = await this.letters.of(mail.kind, mail.subjectId);
    if (!letter) return this.mails.end(mailId, 'dropped');
    try {
      await this.server.send(letter, mail.messageId);
      reach('send-mail.accepted');
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      await this.notSent(mailId, error);
      return;
    }
    await this.mails.end(mailId, 'sent');
  }

  /** @throws MailNotSent where it is worth another attempt */
  private async notSent(mailId: string, error: MailNotSent): Promise<void> {
    if (error.forGood) {
      this.logger.warn({ msg: 'mail refused', mailId, reason: error.reason });
      return this.mails.end(mailId, 'refused', error.reason);
    }
    await this.mails.note(mailId, error.reason);
    throw error;
  }
}
