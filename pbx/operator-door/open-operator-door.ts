import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Answer } from '../command-line/answer.ts';
import { OperatorOrder } from '../command-line/operator-order.ts';
import { OperatorError } from '../operator/operator-error.ts';
import { startFailure } from '../start-failure.ts';
import { doorPath } from './door-path.ts';

export interface OperatorDoor {
  close(): Promise<void>;
}

/**
 * Lets the operator's commands in while the service has the data folder: whoever may write into the folder may ask,
 * nobody else. A refusal is 422 with its reason. Rejects with Node's error when there can be no socket.
 */
export const openOperatorDoor = async (
  dataFolder: string,
  operate: (order: OperatorOrder) => Promise<Answer>,
): Promise<OperatorDoor> => {
  const path = doorPath(dataFolder);
  const server = createServer((request, response) => {
    answerTo(request, operate).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(422).end(JSON.stringify({ refused: startFailure(error) })),
    );
  });
  const isFile = process.platform !== 'win32';
  // Of a service that was killed: the folder is ours.
  if (isFile) await rm(path, { force: true });
  server.listen(path);
  await once(server, 'listening');
  if (isFile) await chmod(path, 0o600);
  return {
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
};

const answerTo = async (
  request: IncomingMessage,
  operate: (order: OperatorOrder) => Promise<Answer>,
): Promise<Answer> => {
  const order = OperatorOrder.safeParse(await json(request));
  if (!order.success) throw new OperatorError(ANOTHER_VERSION);
  return operate(order.data);
};

const ANOTHER_VERSION =
  'The service that runs is of another version and does not know this command: start it anew first.';
