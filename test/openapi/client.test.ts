import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { apiClient } from '../support/machines.js';
import { eventNow, organisation, person, register } from '../support/world.js';

const root = path.resolve(__dirname, '../..');
const client = path.join(root, 'libs/client');
const examples = ['print-register', 'book-a-place'];
const run = promisify(execFile);
const json = (file: string) =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
    version: string;
    license: string;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };

describe('the client that is made from the documents', () => {
  let box: Boxoffice;
  /** A project of somebody else's: the package as it would be published, and the examples. */
  let project: string;

  beforeAll(async () => {
    project = mkdtempSync(path.join(tmpdir(), 'boxoffice-client-'));
    // Fails where the types that are committed are not what the documents say.
    [box] = await Promise.all([
      startBoxoffice(),
      run(process.execPath, [path.join(root, 'scripts/client.mjs'), '--check']),
    ]);
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json'], { cwd: client });
    const [{ files = [] } = {}] = JSON.parse(stdout) as { files: { path: string }[] }[];
    packed = files.map((file) => file.path).sort();
    for (const file of packed)
      cpSync(path.join(client, file), path.join(project, 'node_modules/@boxoffice/client', file));
    mkdirSync(path.join(project, 'node_modules/@types'));
    for (const name of ['openapi-fetch', 'openapi-typescript-helpers', '@types/node', 'undici-types'])
      symlinkSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name));
    for (const example of examples)
      cpSync(path.join(root, 'examples', `${example}.ts`), path.join(project, `${example}.ts`));
    const compilerOptions = {
      ...{ target: 'es2022', module: 'nodenext', types: ['node'], outDir: 'out' },
      ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
    };
    const write = (name: string, content: object) =>
      writeFileSync(path.join(project, name), JSON.stringify(content));
    write('package.json', { type: 'module' });
    write('tsconfig.json', { compilerOptions, files: examples.map((example) => `${example}.ts`) });
  }, 180_000);
  afterAll(async () => {
    rmSync(project, { recursive: true, force: true });
    await box.stop();
  });

  let packed: string[] = [];

  const printed = async (example: string, env: Record<string, string>) => {
    const { stdout } = await run(process.execPath, [path.join(project, 'out', `${example}.js`)], {
      env: { ...process.env, BOXOFFICE_URL: box.baseUrl, ...env },
    });
    return stdout.trim().split('\n');
  };

  it('is a package with its types, its licence and its documentation, and nothing else', () => {
    expect(packed).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'dist/index.d.ts']),
    );
    expect(packed.filter((file) => !/^dist\/(generated\/)?[a-z-]+\.(js|d\.ts)$/.test(file))).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    const [own, ours] = [json('libs/client/package.json'), json('package.json')];
    expect([own.version, own.license]).toEqual([ours.version, ours.license]);
    expect(own.dependencies).toEqual({ 'openapi-fetch': ours.devDependencies['openapi-fetch'] });
  });

  it('compiles in a strict project, and runs as its README says', async () => {
    const readme = readFileSync(path.join(client, 'README.md'), 'utf8');
    const example = readFileSync(path.join(root, 'examples/print-register.ts'), 'utf8');
    expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(23);
    await run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);

    const attic = await organisation(box);
    const event = { name: 'Rooftop Sessions', booking_types: ['INDIVIDUAL'] };
    const on = await eventNow(attic, { event, types: [{ price_pence: 0 }] });
    const [sam] = [await person(box)];
    await register(sam, on);
    const { id, secret } = await apiClient(attic);
    const [title, ...names] = await printed('print-register', { CLIENT_ID: id, CLIENT_SECRET: secret });
    expect(title).toMatch(/^Rooftop Sessions, \d{4}-\d\d-\d\dT23:59:00 Europe\/London$/);
    expect(names).toEqual([expect.stringMatching(/^- First\d+ Last\d+$/)]);

    const account = { email: 'kim@example.com', password: 'correct horse battery' };
    await box.client.post('/api/auth/register', { ...account, firstName: 'Kim', lastName: 'Park' });
    const [booked = ''] = await printed('book-a-place', {
      ...{ EMAIL: account.email, PASSWORD: account.password, STOREFRONT: attic.slug },
    });
    expect(booked).toMatch(/^Rooftop Sessions: ticket_[0-9a-z]{26}$/);
    const after = await printed('print-register', { CLIENT_ID: id, CLIENT_SECRET: secret });
    expect(after.slice(2)).toEqual(['- Kim Park']);
  }, 120_000);

  it('says why a machine gets no token', async () => {
    const { id } = await apiClient(await organisation(box));
    await expect(printed('print-register', { CLIENT_ID: id, CLIENT_SECRET: 'x' })).rejects.toThrow(
      /TokenRefused: .*\n[^]*code: 'invalid_client'/,
    );
  });
});
