import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadConfig, settings } from '#libs/platform';

interface Service {
  '<<'?: Service;
  build?: string;
  environment?: Environment;
  volumes?: string[];
  command?: string[];
}

interface Environment {
  '<<'?: Environment;
  [name: string]: unknown;
}

const root = path.resolve(__dirname, '../..');
const yaml = createRequire(__filename)('js-yaml') as {
  load(text: string): { services: Record<string, Service>; volumes: Record<string, unknown> };
};
const file = yaml.load(readFileSync(path.join(root, 'compose.yaml'), 'utf8'));
const services = Object.entries(file.services).map(([name, service]) => {
  const whole = merged(service);
  return [name, { ...whole, environment: merged(whole.environment ?? {}) }] as const;
});
const ours = services.filter(([, service]) => service.build !== undefined);

describe('compose.yaml', () => {
  it('runs the API, the worker and the migrations beside PostgreSQL', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'postgres', 'worker']);
    expect(ours.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'worker']);
  });

  it.each(ours)('gives %s no variable that the configuration does not know', (_name, service) => {
    const names = Object.keys(service.environment);
    expect(names).toContain('DATABASE_URL');
    expect(names.filter((name) => !(name in settings))).toEqual([]);
  });

  it.each(ours)('gives %s a configuration that is accepted once the keys are filled in', (_name, service) => {
    const filledIn = Object.entries(service.environment).map(([name, value]) => [
      name,
      fillIn(name, String(value)),
    ]);
    const config = loadConfig(Object.fromEntries(filledIn) as NodeJS.ProcessEnv);
    expect(config.NODE_ENV).toBe('production');
  });

  it('keeps the pictures in one volume that is there for whoever serves or works on them', () => {
    expect(Object.keys(file.volumes)).toContain('media');
    for (const [name, service] of ours) {
      const kept = (service.volumes ?? []).includes(`media:${String(service.environment['MEDIA_DIR'])}`);
      expect([name, kept]).toEqual([name, name !== 'migrate']);
    }
    const image = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
    const folder = /MEDIA_DIR=(\S+)/.exec(image)?.[1] ?? '';
    expect(ours.map(([, { environment }]) => environment['MEDIA_DIR'])).toEqual(ours.map(() => folder));
    // A new volume takes after the folder it is mounted on.
    expect(image).toContain(`mkdir -p ${folder} && chown node:node ${folder}`);
    expect(image.indexOf(`chown node:node ${folder}`)).toBeLessThan(image.indexOf('USER node'));
  });

  it.each(ours.filter(([, service]) => service.command))(
    'starts %s with a file that is built',
    (_name, service) => {
      const built = service.command?.at(-1) ?? '';
      expect(() => readFileSync(path.join(root, built))).not.toThrow();
    },
  );
});

// The parser leaves merge keys as they stand.
function merged<T extends { '<<'?: T }>({ '<<': base, ...own }: T): Omit<T, '<<'> {
  return { ...(base === undefined ? {} : merged(base)), ...own };
}

function fillIn(name: string, value: string): string {
  if (name === 'SECRET_KEY') return 'ab'.repeat(32);
  return value.replace(/\$\{\w+:-([^}]*)\}/, '$1').replace(/\$\{\w+:\?[^}]*\}/, 'secret');
}
