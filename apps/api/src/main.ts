import { Logger } from '@nestjs/common';
import { BadConfiguration, loadConfig } from '#libs/platform';
import { createApp } from './create-app.js';

try {
  const config = loadConfig(process.env);
  const app = await createApp(config, { api: true, worker: false });
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
  new Logger('Api').log(`listening on ${await app.getUrl()}`);
} catch (error) {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String(error)}\n`);
  process.exit(1);
}
