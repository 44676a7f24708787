import type { Row } from '../store.js';

/** What a control changed, and a restart must not forget. */
export interface Setting extends Row {
  value: string;
}
