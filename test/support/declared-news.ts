import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Pool } from 'pg';
import { domainEventNamed } from '#libs/platform';

/** The committed catalogue of domain events. */
export const eventsDocument = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../openapi/events.json'), 'utf8'),
) as { events: { name: string; personal: string[]; payload: object; example: object }[] };

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validators = new Map<string, ValidateFunction>();

/** What is wrong with a payload, by the declaration of its kind of news. */
export function wrongWith(name: string, payload: unknown): string | undefined {
  const declared = domainEventNamed(name);
  if (!declared) return `${name} is not declared`;
  const validate = validators.get(name) ?? ajv.compile(declared.schema);
  validators.set(name, validate);
  return validate(payload) ? undefined : `${name} ${ajv.errorsText(validate.errors)}`;
}

/**
 * What messages say that they were not declared to say, each complaint once. Those that a test has put there itself
 * for the invariants' sake have next to nothing to say.
 */
export async function wrongNews(pool: Pick<Pool, 'query'>): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; payload: unknown }>(
    `SELECT name, payload FROM platform.outbox WHERE payload ?| ARRAY['organisationId', 'url', 'userId']`,
  );
  return [...new Set(rows.map(({ name, payload }) => wrongWith(name, payload)))].filter(
    (complaint) => complaint !== undefined,
  );
}
