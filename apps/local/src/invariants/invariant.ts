export interface Invariant {
  /** Its number and words in the domain model. */
  name: string;
  /** Every row it returns is a defect. */
  sql: string;
}

/** Messages are forgotten after a while: what is older than this may have none left. */
export const MESSAGES_SINCE = '(SELECT since FROM platform.messages_kept)';
