import { createServer, type AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { Listener } from './listener.js';

describe('a connection that listens', () => {
  it('is not waited for where nobody answers, and tries again', async () => {
    Logger.overrideLogger(false);
    let calls = 0;
    const server = createServer((socket) => {
      calls += 1;
      socket.on('error', () => undefined).resume();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const config = { DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` } as Config;
    const turn = () => new Promise(setImmediate);
    const listener = new Listener(config, {
      name: 'test',
      hears: new Map([['channel', () => undefined]]),
      onListening: () => undefined,
      connectMs: 20,
    });
    await listener.start();
    while (calls < 2) await turn();
    await listener.stop();
    server.close();
  });
});
