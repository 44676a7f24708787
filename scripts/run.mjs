import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, prepare, root } from './prepare.mjs';

const [command = '', ...args] = process.argv.slice(2);
await prepare();
process.chdir(root);
const file = path.join(root, 'dist', 'apps', 'local', 'src', 'commands', `${command}.js`);
if (!/^[a-z-]+$/.test(command) || !existsSync(file)) fail(`There is no command "${command}"`);
process.argv = [process.argv[0], file, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(file).href);
