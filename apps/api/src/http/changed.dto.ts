import { Fixed } from '../openapi/fixed.js';

/** What a change answers with. */
export class ChangedResponse {
  @Fixed(true)
  success!: true;
}
