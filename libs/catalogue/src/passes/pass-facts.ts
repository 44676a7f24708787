import { publicId } from '#libs/platform';
import type { PassTemplate } from './pass-template.entity.js';

/** A pass as the audit trail tells of it, in the words of the API. */
export const passFacts = (template: Omit<PassTemplate, 'createdAt'>): Record<string, unknown> => ({
  name: template.name,
  credits: template.credits,
  price_pence: template.pricePence,
  expiry_days: template.expiryDays,
  event_ids: template.eventIds.map((id) => publicId('evt', id)),
});
