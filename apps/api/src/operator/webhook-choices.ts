// Each context declares its own news. All of them are loaded before it is listed what there is.
import '#libs/catalogue';
import '#libs/identity';
import '#libs/media';
import '#libs/operator';
import '#libs/payments';
import '#libs/ticketing';
import '#libs/transfers';
import { webhookEventTypes } from '#libs/automation';

/** What a webhook endpoint may ask for, wildcards included. */
export const webhookChoices: readonly string[] = webhookEventTypes();

/** The kinds of news alone. */
export const newsTypes: readonly string[] = webhookChoices.filter((type) => !type.endsWith('*'));
