import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import fc from 'fast-check';
import { certainClasses, certainOf, fullValidation, publicId, UNSURE, validationPipe } from '#libs/platform';
import '../api.module.js';
import { PurchaseRequest, RegistrationRequest } from '../client/orders.dto.js';
import { CheckInRequest } from '../door/check-in.dto.js';

type Class = new () => object;

interface Documented {
  type: unknown;
  format?: string;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  required?: boolean;
}

const MODELS = 'swagger/apiModelProperties';

/** What the documents say of the fields of a class. */
const documented = ({ prototype }: Class): [string, Documented][] =>
  (Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) as string[]).map((field) => {
    const name = field.slice(1);
    return [name, Reflect.getMetadata(MODELS, prototype, name) as Documented];
  });

const id = fc.uuid().map((uuid) => publicId('evt', uuid));
const awkward = fc.constantFrom(
  ...[
    '',
    ' ',
    ' x ',
    'a\n',
    '\t',
    'é',
    'e\u0301',
    '\u00AD',
    '\u00A0',
    '\u017F',
    '\u0180',
    '👍',
    '\u{E0100}',
    'x\uFE0F',
  ],
  ...['\u0000', '\u007F', '\u202E', 'null', '1', 'true', '0198c2d4', 'evt_', 'a@b.example', 'x'.repeat(300)],
);
const anything = fc.oneof(
  awkward,
  id,
  fc.constantFrom<unknown[]>(null, undefined, true, false, 0, 1, -1, 1.5, 1001, NaN, Infinity, 1e21, [], {}, [
    null,
  ]),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.anything({ maxDepth: 2, withNullPrototype: true }),
);
const email = fc.oneof(
  fc.emailAddress(),
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z0-9]{1,9}([.+-][a-z]{1,5})?@[a-z]{1,9}[.]example$/) },
  fc.stringMatching(/^[a-z0-9._+-]{1,70}@[a-z0-9.-]{1,20}[.][a-z0-9]{1,24}$/),
);
const instant = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.stringMatching(/^20[23][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](Z|[+-][0-2][0-9]:[0-5][0-9])$/),
);

/** What may well be valid. */
function likely({ type, format, pattern, enum: choices, ...bounds }: Documented): fc.Arbitrary<unknown> {
  const { minimum = 0, maximum = 0, minLength = 0, maxLength = 0, minItems = 0, maxItems = 0 } = bounds;
  if (choices) return fc.constantFrom(...choices);
  if (type === 'integer') return fc.integer({ min: minimum - 1, max: maximum + 1 });
  if (type === Boolean) return fc.boolean();
  if (format === 'email') return email;
  if (format === 'date-time') return instant;
  if (pattern) return id;
  if (type === String)
    return fc.oneof(
      { weight: 12, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,20}$/) },
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.stringMatching(/^[\u0020-\u0180]{1,40}$/),
      fc.constantFrom(minLength, maxLength, maxLength + 1).map((length) => 'x'.repeat(length)),
    );
  const [of] = (type as () => [Class])();
  return fc.oneof(
    { weight: 40, arbitrary: fc.array(body(of, 60), { minLength: minItems, maxLength: 3 }) },
    { weight: 1, arbitrary: body(of).map((one) => Array.from({ length: maxItems + 1 }, () => one)) },
  );
}

function body(of: Class, weight = 6): fc.Arbitrary<unknown> {
  const fields = documented(of);
  const record = (value: (about: Documented) => fc.Arbitrary<unknown>) =>
    fc.record(Object.fromEntries(fields.map(([name, about]) => [name, value(about)])), {
      requiredKeys: fields.filter(([, { required }]) => required).map(([name]) => name),
    });
  const wrong = fc.tuple(
    record(likely),
    fc.dictionary(fc.constantFrom(...fields.map(([name]) => name), 'other', 'constructor'), anything, {
      maxKeys: 2,
    }),
  );
  return fc.oneof(
    { weight, arbitrary: record(likely) },
    { weight: 3, arbitrary: wrong.map(([right, others]) => ({ ...right, ...others })) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        anything,
        record(() => anything),
      ),
    },
  );
}

const certain = certainClasses().filter((of) => certainOf(of) !== undefined);

describe('bodies that are certainly valid', () => {
  const metadataOf = (metatype: Class): ArgumentMetadata => ({ type: 'body', metatype });
  const ofHotCalls: Class[] = [PurchaseRequest, RegistrationRequest, CheckInRequest];
  const isHot = (of: Class) => ofHotCalls.includes(of);

  it('are known of the calls that matter', () => {
    for (const of of ofHotCalls) expect(certain).toContain(of);
  });

  it.each(certain.map((of) => [of.name, of] as const))(
    'are what validation proper makes of them: %s',
    async (_, of) => {
      let agreed = 0;
      await fc.assert(
        fc.asyncProperty(body(of), async (sent) => {
          const taken = certainOf(of)?.(sent);
          if (taken === UNSURE) return;
          agreed += 1;
          const full: unknown = await fullValidation().transform(structuredClone(sent), metadataOf(of));
          expect(taken).toStrictEqual(full);
          expect(Object.getOwnPropertyNames(taken)).toEqual(Object.getOwnPropertyNames(full));
        }),
        { numRuns: isHot(of) ? 1000 : 60 },
      );
      // Where there are many fields, few of those that are made up are valid.
      if (isHot(of)) expect(agreed).toBeGreaterThan(10);
    },
  );

  it('are no others: whatever else is sent meets validation proper', async () => {
    const pipe = validationPipe();
    for (const sent of [undefined, {}, [], 'text', { eventId: 1 }, { eventId: 'x', extra: 1 }]) {
      const answer = (): Promise<unknown> =>
        Promise.resolve(pipe.transform(sent, metadataOf(PurchaseRequest)));
      const full = await fullValidation()
        .transform(sent, metadataOf(PurchaseRequest))
        .catch((error: unknown) => error);
      await expect(answer()).rejects.toEqual(full);
    }
    expect(() => pipe.transform(null, metadataOf(PurchaseRequest)) as unknown).toThrow();
  });

  it('have text, and every character of it alone, as validation proper takes it', async () => {
    const eventId = publicId('evt', '0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f');
    const ticketTypeId = publicId('tkt', '0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f');
    for (let code = 0; code < 0x200; code += 1) {
      for (const firstName of [String.fromCharCode(code), `a${String.fromCharCode(code)}b `]) {
        const sent = { eventId, ticketTypeId, attendees: [{ firstName, lastName: 'Lee' }] };
        const taken = certainOf(RegistrationRequest)?.(sent);
        if (taken === UNSURE) continue;
        expect(taken).toStrictEqual(await fullValidation().transform(sent, metadataOf(RegistrationRequest)));
      }
    }
  });
});
