import { Logger } from '@nestjs/common';
import { BadConfiguration, loadConfig } from '#libs/platform';
import { createApp } from '../../api/src/create-app.js';

try {
  const config = loadConfig(process.env);
  const app = await createApp(config, { api: false, worker: true });
  app.enableShutdownHooks();
  await app.init();
  new Logger('Worker').log('carrying messages, running jobs, ending holds');
} catch (error) {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String(error)}\n`);
  process.exit(1);
}
