import { Controller, Get, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AudienceCheck, AudienceGuard, KnownUsers, Open, ProblemFilter } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { operations } from '../support/documented.js';

/** Pages and the documents themselves, and the way there from the root. */
const undocumented = /^(GET|HEAD) \/($|(docs|openapi|go)(\/|$))/;

describe('the routes of the running application', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('are those of the documents, no more and no fewer', () => {
    const served = routesOf(box.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    const documented = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    const reads = documented
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.replace('GET', 'HEAD'));
    const own = served.filter((route) => !undocumented.test(route) && route !== 'OPTIONS *');
    expect(own.map(nameless).sort()).toEqual([...documented, ...reads].map(nameless).sort());
  });

  it.each([
    '/api',
    '/api/my-events/',
    '/api//my-events',
    '/API/my-events',
    '/api/admin',
    '/constructor',
    '/__proto__',
    '/docs-json',
  ])('have no %s', async (path) => {
    const answer = await box.client.get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'route_not_found', status: 404, instance: path });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    'know no %s where a document tells of none',
    async (method) => {
      const answer = await box.client.call(method, '/health/live');
      expect([answer.status, answer.body?.code]).toEqual([404, 'route_not_found']);
    },
  );
});

describe('a route that names no audience', () => {
  @Controller()
  class Forgetful {
    @Get('/named')
    @Open('a test')
    named(): string {
      return 'open';
    }

    @Get('/forgotten')
    forgotten(): string {
      return 'secret';
    }
  }

  const guards = [
    { provide: APP_GUARD, useClass: AudienceGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: KnownUsers, useValue: { principalOf: () => undefined } },
  ];

  const boot = async (providers: object[]): Promise<NestFastifyApplication> => {
    @Module({ imports: [DiscoveryModule], controllers: [Forgetful], providers: providers as never })
    class House {}
    const module = await Test.createTestingModule({ imports: [House] }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.init();
    return app;
  };

  it('keeps the application from booting', async () => {
    await expect(boot([...guards, AudienceCheck])).rejects.toThrow(
      'Forgetful.forgotten (GET) names no audience',
    );
  });

  it('is denied even if it were to boot', async () => {
    const app = await boot(guards);
    const answers = await Promise.all(['/named', '/forgotten'].map((url) => app.inject({ url })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 401]);
    expect(answers[1]?.body).not.toContain('secret');
    await app.close();
  });
});

/** The tree that Fastify prints, as `METHOD /path` lines. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?/.exec(line) ?? [];
      const depth = indent.length / 4;
      above.length = depth;
      above[depth] = part.split('|')[0] ?? part;
      return methods.split(', ').map((method) => `${method} ${above.join('')}`);
    });
}

const nameless = (route: string) => route.replace(/:\w+/g, ':id');
