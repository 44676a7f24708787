import { domainEvent, publicPayload } from './domain-events.js';
import { idFact, textFact, urlFact } from './facts.js';

const about = {
  version: 1,
  context: 'test',
  audience: 'public',
  description: 'Something has happened.',
  orderedBy: 'thing',
  facts: {
    organisationId: idFact('org', 'Whose'),
    reason: textFact('Why', 'Illness'),
    url: urlFact('/api'),
  },
} as const;

describe('a declaration', () => {
  const happened = domainEvent({ ...about, name: 'thing.happened', personal: ['reason'] });

  it('makes messages of its name, and says what they look like', () => {
    const payload = { organisationId: 'org_1', reason: 'Because', url: '/api/things' };
    expect(happened.of('key', payload)).toEqual({ name: 'thing.happened', key: 'key', payload });
    expect(happened.schema).toMatchObject({
      required: ['organisationId', 'reason', 'url'],
      additionalProperties: false,
    });
    expect(happened.example).toEqual({
      organisationId: 'org_01h2xcejqtf2nbrexx3vqjhp41',
      reason: 'Illness',
      url: '/api',
    });
    expect(publicPayload('thing.happened', payload)).toEqual({ organisationId: 'org_1', url: '/api/things' });
  });

  it.each(['thing.happened', 'thing', 'Thing.happened', 'thing happened', 'thing.happened.twice'])(
    'is refused the name %s: taken, or none',
    (name) => {
      expect(() => domainEvent({ ...about, name })).toThrow(name);
    },
  );
});
