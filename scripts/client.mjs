import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, prepare, root } from './prepare.mjs';

// Types of libs/client from openapi/*.json, and the package into libs/client/dist; with --check no types are written.
const check = process.argv.includes('--check');
const folder = path.join(root, 'libs', 'client');

await prepare({ build: false });
const { default: typesOf, astToString } = await import('openapi-typescript');
const stale = [];
for (const audience of ['customer', 'operator', 'machine']) {
  const document = `openapi/${audience}.json`;
  const types = await typesOf(pathToFileURL(path.join(root, document)), {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  const text = `// Made from ${document} by npm run client.\n\n${astToString(types)}`;
  const file = path.join(folder, 'src', 'generated', `${audience}.ts`);
  if (check && (!existsSync(file) || readFileSync(file, 'utf8') !== text))
    stale.push(path.relative(root, file));
  if (!check) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (stale.length > 0) fail(`Not what openapi/*.json say: ${stale.join(', ')}: run npm run client`);

rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(folder, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (status !== 0) fail('libs/client does not compile');
console.log(`libs/client/dist is built${check ? '; its types are as the documents say' : ''}`);
