import { Injectable } from '@nestjs/common';
import { MemberInvitationLetter } from '../member-invitation/member-invitation.letter.js';
import type { Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';

/** Writes one kind of mail; undefined if there is nothing to tell any more. */
export interface Writer {
  write(subjectId: string): Promise<Letter | undefined>;
}

/** Whoever writes which mail. */
@Injectable()
export class Letters {
  private readonly writers: Partial<Record<MailKind, Writer>>;

  constructor(memberInvitation: MemberInvitationLetter) {
    this.writers = { 'member-invitation': memberInvitation };
  }

  of(kind: MailKind, subjectId: string): Promise<Letter | undefined> {
    const writer = this.writers[kind];
    if (!writer) throw new Error(`nobody writes ${kind}`);
    return writer.write(subjectId);
  }
}
