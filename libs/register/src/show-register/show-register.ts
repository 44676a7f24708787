import { Injectable } from '@nestjs/common';
import { publicId, UnknownId, type Answer } from '#libs/platform';
import { RegisterStore } from './register.store.js';

export interface ShowRegisterInput {
  /** Private (UUIDs). */
  organisationId: string;
  eventId: string;
  dateId: string;
}

/**
 * Who comes to a date, who waits and who cancelled: a row per place that was ever confirmed, also of a date that is
 * cancelled and of an event that is archived. Read as it is asked for: however many there are, few are in memory.
 */
@Injectable()
export class ShowRegister {
  constructor(private readonly registers: RegisterStore) {}

  /**
   * @param has whether the caller has what an ETag stands for
   * @returns JSON text `{ data }`; without it if the caller has it
   * @throws UnknownId; Busy
   */
  async execute(input: ShowRegisterInput, has: (etag: string) => boolean): Promise<Answer> {
    const { eventId, dateId } = input;
    const head = { event_id: publicId('evt', eventId), date_id: publicId('date', dateId) };
    const answer = await this.registers.open(input, head, has);
    if (!answer) throw new UnknownId('date');
    return answer;
  }
}
