/**
 * A process that changes settings, keeps calls and opens sessions as fast as it can, and prints what was confirmed,
 * until killed. On a full disk it says so, and goes on as soon as it is told to.
 */
import { createInterface } from 'node:readline';
import { StoreError } from '../../pbx/store/database/store-error.ts';
import { openStores } from '../../pbx/store/open-stores.ts';
import { aMissedCall, anEmployee, NOON, officeSettings } from './stored-office.ts';

const [folder = '', round = ''] = process.argv.slice(2);
const orders = createInterface(process.stdin)[Symbol.asyncIterator]();
const stores = await openStores({ kind: 'sqlite', folder });
if (!(await stores.companies.find('romashka'))) await stores.companies.add(officeSettings(), new Map());

/** One employee hired with a session, and one call, of the same name: `id` is printed when all are confirmed. */
const write = async (id: string, number: number): Promise<void> => {
  const revision = (await stores.settings.read('romashka'))?.revision ?? 0;
  const value = anEmployee({
    id,
    login: `w${id}`,
    extension: String(100_000 + number),
    position: 'x'.repeat(70),
  });
  const sound = { id, name: id, seconds: number, uploadedAt: '2026-01-01T00:00:00Z' };
  const result = await stores.settings.commit(
    'romashka',
    [
      { change: 'put', of: 'employee', value, expected: null },
      { change: 'put', of: 'greeting', value: sound, expected: null },
    ],
    revision,
  );
  if (result.result !== 'committed') throw new Error(result.result);
  const times = { createdAt: 1, lastSeenAt: 1, expiresAt: Number.MAX_SAFE_INTEGER };
  await stores.sessions.open({ id, company: 'romashka', employee: id, device: 'x', ...times }, id);
  await stores.calls.add('romashka', aMissedCall(id, NOON + number));
};

for (let number = 0; ; number++) {
  const id = `${round}-${number}`;
  try {
    await write(id, Number(round) * 10_000 + number);
    process.stdout.write(`${id}\n`);
    // Lets the pipe drain, so that the reader sees lines while we write.
    await new Promise(setImmediate);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stdout.write(`${error.code}\n`);
    await orders.next();
  }
}
