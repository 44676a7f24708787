import path from 'node:path';
import { getMergedConfig, lintFromString, loadConfig, type Config } from '@redocly/openapi-core';
import { documents, type Document } from '../support/documented.js';

const root = path.resolve(__dirname, '../..');

let config: Config;
beforeAll(async () => {
  config = await loadConfig({ configPath: path.join(root, 'redocly.yaml') });
});

const lint = async (name: string, document: Document): Promise<string[]> => {
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: path.join(root, 'openapi', `${name}.json`),
    config: getMergedConfig(config, name),
  });
  return problems.map(
    ({ ruleId, message, location: [at] }) => `${ruleId} at ${at?.pointer ?? name}: ${message}`,
  );
};

it.each(Object.entries(documents))(
  'the %s document is as the recommended rules want it, warnings included',
  async (name, document) => {
    expect(await lint(name, document)).toEqual([]);
  },
);

/** Each breaks one rule. */
const planted: [string, (document: Document) => void][] = [
  ['tag-description', ({ tags }) => Reflect.deleteProperty(tags[0] ?? {}, 'description')],
  ['info-license', ({ info }) => Reflect.deleteProperty(info, 'license')],
  ['no-unresolved-refs', ({ components }) => Reflect.deleteProperty(components.schemas, 'LiveEvent')],
  ['no-unused-components', ({ components }) => (components.schemas['Nobody'] = { type: 'object' })],
  ['operation-operationId-unique', ({ paths }) => (of(paths, '/token', 'post').operationId = 'showRegister')],
  ['operation-summary', ({ paths }) => Reflect.deleteProperty(of(paths, '/events', 'get'), 'summary')],
  ['security-defined', ({ paths }) => Reflect.deleteProperty(of(paths, '/token', 'post'), 'security')],
  [
    'no-invalid-media-type-examples',
    ({ paths }) => {
      const [media] = Object.values(of(paths, '/token', 'post').requestBody?.content ?? {});
      if (media) media.example = { client_id: 1 };
    },
  ],
  [
    'no-ambiguous-paths',
    ({ paths }) =>
      (paths['/{id}/token'] = { get: { ...of(paths, '/event/{id}', 'get'), operationId: 'showAny' } }),
  ],
];

const of = (paths: Document['paths'], route: string, method: string) => {
  const operation = paths[route]?.[method];
  if (!operation) throw new Error(`there is no ${method} ${route}`);
  return operation;
};

it.each(planted)('%s: a fault is reported', async (rule, plant) => {
  const document = structuredClone(documents['machine']);
  if (!document) throw new Error('there is no document for machines');
  plant(document);
  const problems = await lint('machine', document);
  expect(problems.filter((problem) => problem.startsWith(`${rule} `))).not.toEqual([]);
});
