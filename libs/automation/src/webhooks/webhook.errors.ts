import { domainError } from '#libs/platform';

export const MOST_WEBHOOKS = 20;
export const MOST_REDELIVERED = 10_000;

export class TooManyWebhooks extends domainError('conflict', 'too_many_webhooks', 'Too many webhooks', {
  most: MOST_WEBHOOKS,
}) {
  constructor() {
    super(`An organisation has at most ${MOST_WEBHOOKS} webhook endpoints: delete one first`, {
      most: MOST_WEBHOOKS,
    });
  }
}

export class WebhookDisabled extends domainError('conflict', 'webhook_disabled', 'Webhook disabled') {
  constructor() {
    super('Nothing is sent to an endpoint that is disabled: make it active first');
  }
}

export class TooMuchToRedeliver extends domainError(
  'conflict',
  'too_much_to_redeliver',
  'Too much to redeliver',
  { most: MOST_REDELIVERED },
) {
  constructor() {
    super(`There is more than ${MOST_REDELIVERED} news in that time: ask for it in parts`, {
      most: MOST_REDELIVERED,
    });
  }
}
