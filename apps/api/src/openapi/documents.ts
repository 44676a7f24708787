import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { FieldProblem, machineScopes, ProblemDetails } from '#libs/platform';
import { RESPONSE, type Responses } from './failures.js';
import { describeOperation, type Operation } from './operations.js';
import { inWordsOf31, schemasIn, type Schemas } from './schemas.js';
import { tagDescriptions } from './tags.js';

/** The audiences' documents: a name, a title, and the paths that belong to it. */
export const audiences = {
  customer: { title: 'Boxoffice: customer API', paths: /^\/api\/(client|auth)\// },
  operator: { title: 'Boxoffice: operator and door API', paths: /^\/api\/(my-|events\/|auth\/)/ },
  machine: {
    title: 'Boxoffice: machine API',
    paths: /^\/(token$|events$|event\/|\.well-known\/(oauth-authorization-server|jwks\.json)$)/,
  },
  platform: {
    title: 'Boxoffice: administration, webhooks, pictures, keys and health',
    paths: /^\/(api\/(webhooks|admin)|media|health|\.well-known)\//,
  },
} as const;

export type AudienceName = keyof typeof audiences;

type Paths = Record<string, Record<string, Operation>>;

const DESCRIPTION =
  'Amounts are in minor units (e.g. pence); instants are UTC; every failure is application/problem+json with `error` and `code`.';

/** Builds the documents of all audiences from the running application's routes. */
export function buildDocuments(app: INestApplication, version: string): Record<AudienceName, OpenAPIObject> {
  const config = new DocumentBuilder()
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'This server')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The token of a sign-in' },
      'user',
    )
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: "The token of a guest's invite" },
      'guest',
    )
    .addOAuth2(
      { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { ...machineScopes } } } },
      'machine',
    )
    .build();
  const whole = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
    extraModels: [ProblemDetails, FieldProblem],
  });
  const paths = whole.paths as unknown as Paths;
  const schemas = schemasOf(whole, paths);
  const responses: Responses = {};
  for (const methods of Object.values(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      describeOperation(operation, method, schemas, responses);
    }
  }
  const names = Object.keys(audiences) as AudienceName[];
  const documents = names.map((name) => [name, documentOf(whole, paths, { schemas, responses }, name)]);
  return Object.fromEntries(documents) as Record<AudienceName, OpenAPIObject>;
}

/** What callers send keeps the rules it declares; what we answer is described by its examples as well. */
function schemasOf(whole: OpenAPIObject, paths: Paths): Schemas {
  const raw = (whole.components?.schemas ?? {}) as Schemas;
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const sent = schemasIn(
    operations.map(({ requestBody }) => requestBody ?? {}),
    raw,
  );
  const names = Object.keys(raw).sort();
  return Object.fromEntries(names.map((name) => [name, inWordsOf31(raw[name] ?? {}, !sent.has(name))]));
}

function documentOf(
  whole: OpenAPIObject,
  all: Paths,
  { schemas, responses }: { schemas: Schemas; responses: Responses },
  name: AudienceName,
): OpenAPIObject {
  const { title, paths: belongs } = audiences[name];
  const paths = Object.fromEntries(Object.entries(all).filter(([path]) => belongs.test(path)));
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const tags = new Set(operations.flatMap((operation) => operation.tags ?? []));
  const { license } = whole.info;
  const text = JSON.stringify(paths);
  const shared = Object.fromEntries(
    Object.entries(responses)
      .filter(([response]) => text.includes(`"${RESPONSE}${response}"`))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const used = schemasIn([paths, shared], schemas);
  const own = Object.entries(schemas).filter(([schema]) => used.has(schema));
  const schemes = Object.entries(whole.components?.securitySchemes ?? {}).filter(([scheme]) =>
    operations.some(({ security }) => JSON.stringify(security ?? []).includes(`"${scheme}"`)),
  );
  return {
    openapi: whole.openapi,
    info: { title, version: whole.info.version, description: DESCRIPTION, ...(license && { license }) },
    servers: whole.servers ?? [],
    tags: [...tags].map((tag) => ({ name: tag, description: tagDescriptions[tag] })),
    paths,
    components: {
      ...(schemes.length > 0 && { securitySchemes: Object.fromEntries(schemes) }),
      responses: shared,
      schemas: Object.fromEntries(own),
    },
  } as unknown as OpenAPIObject;
}
