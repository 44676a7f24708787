import { Fixed } from '../openapi/fixed.js';

export class WebhookReceivedResponse {
  @Fixed(true, 'Stored; what follows from it is done later')
  received!: true;
}
