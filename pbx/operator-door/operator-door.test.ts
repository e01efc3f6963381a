import { stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import type { OperatorOrder } from '../command-line/operator-order.ts';
import { OperatorError } from '../operator/operator-error.ts';
import { askService } from './ask-service.ts';
import { doorPath } from './door-path.ts';
import { openOperatorDoor } from './open-operator-door.ts';

const order: OperatorOrder = { request: { command: 'company list' }, operator: 'root' };

const openDoor = async (...[folder, operate]: Parameters<typeof openOperatorDoor>) => {
  const door = await openOperatorDoor(folder, operate);
  onTestFinished(() => door.close());
};

it('carries an order to the service, and its answer or its refusal back', async () => {
  const folder = await temporaryFolder();
  const heard: OperatorOrder[] = [];
  await openDoor(folder, async (given) => {
    heard.push(given);
    if (given.trunkPassword !== undefined) throw new OperatorError('There is no trunk mango.');
    return { value: ['a'], text: 'a', bad: true };
  });
  expect(await askService(folder, order)).toEqual({ value: ['a'], text: 'a', bad: true });
  expect(heard).toEqual([order]);
  const refused = askService(folder, { ...order, trunkPassword: 'secret' });
  await expect(refused).rejects.toThrow(new OperatorError('There is no trunk mango.'));
});

it('is for the owner of the data folder alone, and takes the place of one that a dead service left', async () => {
  const folder = await temporaryFolder();
  await writeFile(doorPath(folder), '');
  await openDoor(folder, async () => ({ value: null, text: '' }));
  expect((await stat(doorPath(folder))).mode & 0o777).toBe(0o600);
});

it.each(['not JSON', '{"request":{"command":"company burn"},"operator":"root"}'])(
  'refuses what is no order: %s',
  async (body) => {
    const folder = await temporaryFolder();
    await openDoor(folder, () => Promise.reject(new Error('carried out')));
    const asked = request({ socketPath: doorPath(folder), method: 'POST' });
    asked.end(body);
    const [answer] = await once(asked, 'response');
    expect(answer.statusCode).toBe(422);
    expect(await text(answer)).not.toContain('carried out');
  },
);

it('is no answer where no service runs', async () => {
  const folder = await temporaryFolder();
  expect(await askService(folder, order)).toBeUndefined();
});
