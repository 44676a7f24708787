import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig, PlatformModule, Relay, Transaction, When } from '#libs/platform';

/** A relay in a process of its own, to be killed: it writes down, in its handler's transaction, what it has acted on. */
const config = loadConfig(process.env);
const app = await NestFactory.createApplicationContext(
  PlatformModule.with(config, { entities: [], migrations: [] }),
  { logger: ['error'] },
);
const transaction = app.get(Transaction);

class Recorder {
  async handle({ key, payload: { n } }) {
    if (key === process.env.REFUSED_KEY) throw new Error('never');
    await transaction.query('INSERT INTO effects (key, n, relay) VALUES ($1, $2, $3)', [
      key,
      n,
      String(process.pid),
    ]);
  }
}
When('test.happened')(Recorder);

const discovery = { getProviders: () => [{ metatype: Recorder, instance: new Recorder() }] };
await new Relay(transaction, discovery, config).start();
process.stdout.write('carrying\n');
