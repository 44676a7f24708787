import { prepare, root } from './prepare.mjs';

await prepare();
process.chdir(root);
process.setSourceMapsEnabled(true);
await import('../dist/apps/local/src/main.js');
