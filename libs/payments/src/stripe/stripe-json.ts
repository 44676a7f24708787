export type Json = Record<string, unknown>;

/** Thrown for JSON that is not what it should be, such as an error page of something in between. */
export class NotStripes extends Error {}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function text(json: Json, key: string): string {
  const value = json[key];
  if (typeof value !== 'string') throw new NotStripes(`${key} is not a text`);
  return value;
}

export function whole(json: Json, key: string): number {
  const value = json[key];
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new NotStripes(`${key} is not a whole number`);
  return value;
}

export function optionalText(json: Json, key: string): string | null {
  const value = json[key];
  return typeof value === 'string' ? value : null;
}

/** An id, or the expanded object that has it. */
export function reference(json: Json, key: string): string | null {
  const value = json[key];
  return isObject(value) ? optionalText(value, 'id') : optionalText(json, key);
}

export function metadata(json: Json): Record<string, string> {
  const given = isObject(json['metadata']) ? json['metadata'] : {};
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** @throws NotStripes unless it is an object of this kind: the SDK hands on error answers that have no `error` */
export function assertKind(json: unknown, kind: string): asserts json is Json {
  if (!isObject(json) || json['object'] !== kind) throw new NotStripes(`not a ${kind}`);
}
