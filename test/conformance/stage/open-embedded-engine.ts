import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmbeddedEngine } from '../../../pbx/engine/embedded/embedded-engine.ts';
import type { OpenEngine } from './engine-under-test.ts';

export const openEmbeddedEngine: OpenEngine = async (_domains, surroundings) => {
  const server = createServer();
  const engine = await createEmbeddedEngine({ server, ...surroundings });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name: 'embedded',
    engine,
    sipUrl: `ws://127.0.0.1:${port}/sip`,
    needsPatience: false,
    revive: async () => {},
    log: () => '',
    [Symbol.asyncDispose]: async () => {
      await engine.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
