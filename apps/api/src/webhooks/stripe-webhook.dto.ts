export class WebhookReceivedResponse {
  /** Stored; what follows from it is done later */
  received!: true;
}
