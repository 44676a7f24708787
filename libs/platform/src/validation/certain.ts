import { getMetadataStorage } from 'class-validator';

/** Whatever is not certainly valid is for validation proper to judge, which also finds the words. */
export const UNSURE = Symbol('UNSURE');

/** Takes a value that is certainly valid, as it is to be handed on; else UNSURE. */
export type Certain = (value: unknown) => unknown;

/** For what is handed on as it was sent. */
export const certainly =
  (isValid: (value: unknown) => boolean): Certain =>
  (value) =>
    isValid(value) ? value : UNSURE;

interface CertainField {
  certain: Certain | undefined;
  optional: boolean;
  nullable: boolean;
}

type Class = new () => object;
type Fields = Map<string, CertainField>;

const declared = new Map<object, Fields>();
const compiled = new WeakMap<object, Certain | null>();

/** Notes what a field of a class certainly takes; absent: it is never certain. */
export function noteCertain(target: object, name: string, field: CertainField): void {
  const fields = declared.get(target.constructor) ?? new Map<string, CertainField>();
  declared.set(target.constructor, fields.set(name, field));
}

/** Every class that has a field of ours. */
export const certainClasses = (): Class[] => [...declared.keys()] as Class[];

/**
 * What makes instances of a class of bodies that are certainly valid, without the cost of looking at all that may be wrong:
 * the very instance that validation proper makes, or UNSURE.
 * @returns undefined for a class some field of which is never certain
 */
export function certainOf(of: object): Certain | undefined {
  let certain = compiled.get(of);
  if (certain === undefined) {
    certain = compile(of as Class) ?? null;
    compiled.set(of, certain);
  }
  return certain ?? undefined;
}

function compile(of: Class): Certain | undefined {
  const fields = fieldsOf(of);
  const known = getMetadataStorage().getTargetValidationMetadatas(of, '', true, false);
  if (fields.size === 0 || known.some(({ propertyName }) => !fields.has(propertyName))) return undefined;
  const required = [...fields].filter(([, { optional }]) => !optional).map(([name]) => name);
  const takers = new Map<string, Certain>();
  for (const [name, { certain, nullable }] of fields) {
    if (!certain) return undefined;
    takers.set(name, nullable ? (value) => (value === null ? null : certain(value)) : certain);
  }
  return (value) => {
    if (!isPlainObject(value)) return UNSURE;
    const made = new of() as Record<string, unknown>;
    const names = Object.keys(value);
    let missing = required.length;
    for (const name of names) {
      const taken = takers.get(name)?.(value[name]);
      if (taken === UNSURE || taken === undefined) return UNSURE;
      made[name] = taken;
      if (fields.get(name)?.optional === false) missing -= 1;
    }
    return missing === 0 ? made : UNSURE;
  };
}

function fieldsOf(of: Class): Fields {
  const above = Object.getPrototypeOf(of) as Class | null;
  const inherited = above?.prototype ? fieldsOf(above) : new Map<string, CertainField>();
  return new Map([...inherited, ...(declared.get(of) ?? [])]);
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

// Printable, and each a character of its own that NFC leaves as it is: nothing here is to be looked at twice.
const PRINTABLE = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F]*$/;

/** A line of text as `TextField` takes it. */
export const certainText =
  (min: number, max: number): Certain =>
  (value) => {
    if (typeof value !== 'string' || !PRINTABLE.test(value)) return UNSURE;
    const text = value.trim();
    return text.length >= Math.max(1, min) && text.length <= max ? text : UNSURE;
  };

const CODE = /^[\u0021-\u007E]{1,50}$/;
export const certainCode: Certain = (value) =>
  typeof value === 'string' && CODE.test(value) ? value : UNSURE;

/** A string exactly as sent. */
export const certainVerbatim =
  (min: number, max: number): Certain =>
  (value) =>
    typeof value === 'string' && PRINTABLE.test(value) && value.length >= min && value.length <= max
      ? value
      : UNSURE;

// Of the many addresses that there may be, those that most people have.
const ADDRESS = /^[a-z0-9]+([._+-][a-z0-9]+)*@([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,20}$/i;
const SHORT_ENOUGH = 64;

export const certainEmail: Certain = (value) =>
  typeof value === 'string' && value.length <= SHORT_ENOUGH && ADDRESS.test(value) ? value : UNSURE;

/** A list of objects of a class; see `certainOf`. */
export const certainList =
  (of: () => Class, min: number, max: number): Certain =>
  (value) => {
    const certain = Array.isArray(value) && value.length >= min && value.length <= max && certainOf(of());
    if (!certain) return UNSURE;
    const list: unknown[] = [];
    for (const entry of value as unknown[]) {
      const taken = certain(entry);
      if (taken === UNSURE) return UNSURE;
      list.push(taken);
    }
    return list;
  };
