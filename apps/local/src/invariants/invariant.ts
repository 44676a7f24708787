export interface Invariant {
  /** Its number and words in the domain model. */
  name: string;
  /** Every row it returns is a defect. */
  sql: string;
}
