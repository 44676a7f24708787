import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { FAILS, FieldProblem, ProblemDetails, statusOf, type ErrorKind } from '#libs/platform';

/** The audiences' documents: a name, a title, and the paths that belong to it. */
export const audiences = {
  customer: { title: 'Boxoffice: customer API', paths: /^\/api\/(client|auth)\// },
  operator: { title: 'Boxoffice: operator and door API', paths: /^\/api\/(my-|events\/|auth\/)/ },
  platform: { title: 'Boxoffice: webhooks, keys and health', paths: /^\/(api\/webhooks|health|\.well-known)\// },
} as const;

export type AudienceName = keyof typeof audiences;

interface Failure {
  kind: ErrorKind;
  code: string;
  title: string;
}

interface Operation {
  responses: Record<string, unknown>;
  requestBody?: unknown;
  parameters?: { in: string }[];
  [FAILS]?: Failure[];
}

const everywhere: Failure[] = [
  { kind: 'busy', code: 'busy', title: 'Busy' },
  { kind: 'unavailable', code: 'unavailable', title: 'Unavailable' },
];
const withInput: Failure[] = [{ kind: 'invalid', code: 'invalid_input', title: 'Invalid input' }];
const withBody: Failure[] = [
  { kind: 'invalid', code: 'invalid_json', title: 'Invalid JSON' },
  { kind: 'too-large', code: 'body_too_large', title: 'Body too large' },
  { kind: 'unsupported-type', code: 'unsupported_media_type', title: 'Unsupported media type' },
];

/** Builds the documents of all audiences from the running application's routes. */
export function buildDocuments(app: INestApplication, version: string): Record<AudienceName, OpenAPIObject> {
  const config = new DocumentBuilder()
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'This server')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The token of a sign-in' }, 'user')
    .build();
  const whole = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
    extraModels: [ProblemDetails, FieldProblem],
  });
  const names = Object.keys(audiences) as AudienceName[];
  return Object.fromEntries(names.map((name) => [name, documentOf(whole, name)])) as Record<AudienceName, OpenAPIObject>;
}

function documentOf(whole: OpenAPIObject, name: AudienceName): OpenAPIObject {
  const { title, paths: belongs } = audiences[name];
  const own = structuredClone(Object.fromEntries(Object.entries(whole.paths).filter(([path]) => belongs.test(path))));
  for (const methods of Object.values(own)) {
    for (const operation of Object.values(methods as Record<string, Operation>)) documentFailures(operation);
  }
  const tags = [...new Set(Object.values(own).flatMap((methods) => Object.values(methods as Record<string, { tags?: string[] }>).flatMap((o) => o.tags ?? [])))];
  const document: OpenAPIObject = {
    ...structuredClone(whole),
    info: { ...whole.info, title, description: 'Amounts are in minor units (pence); instants are UTC; every failure is application/problem+json with `error` and `code`.' },
    tags: tags.map((tag) => ({ name: tag })),
    paths: own,
  };
  return withoutUnusedSchemas(document);
}

/** Turns the declared errors into responses by status, with their codes. */
function documentFailures(operation: Operation): void {
  const hasInput = operation.requestBody !== undefined || (operation.parameters ?? []).some((parameter) => parameter.in === 'query');
  const declared = [
    ...(operation[FAILS] ?? []),
    ...everywhere,
    ...(hasInput ? withInput : []),
    ...(operation.requestBody === undefined ? [] : withBody),
  ];
  delete operation[FAILS];
  const byStatus = new Map<number, Failure[]>();
  for (const failure of declared) {
    const status = statusOf[failure.kind];
    const others = byStatus.get(status) ?? [];
    if (!others.some(({ code }) => code === failure.code)) byStatus.set(status, [...others, failure]);
  }
  for (const [status, failures] of [...byStatus].sort(([a], [b]) => a - b)) {
    operation.responses[String(status)] = response(status, failures);
  }
}

function response(status: number, failures: Failure[]) {
  const codes = failures.map(({ code }) => code);
  return {
    description: failures.map(({ title, code }) => `${title} (\`${code}\`)`).join('; '),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/ProblemDetails' }, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] },
        examples: Object.fromEntries(
          failures.map(({ code, title }) => [
            code,
            {
              value: {
                type: `urn:boxoffice:problem:${code}`,
                title,
                status,
                detail: title,
                instance: '/',
                code,
                error: title,
                requestId: '3f0e1b52-6f1a-4c43-8d39-2f9b7f7a1c10',
              },
            },
          ]),
        ),
      },
    },
  };
}

function withoutUnusedSchemas(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      visit(schemas[name] ?? {});
    }
  };
  visit(document.paths);
  const kept = Object.entries(schemas)
    .filter(([name]) => used.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } };
}
