import { setTimeout as passing } from 'node:timers/promises';
import { accessTokenOf } from '../../support/access-token.ts';
import { openEventWatcher } from '../lamps/event-watcher.ts';
import { LampPhone } from '../lamps/lamp-phone.ts';
import { LargeOffice } from '../lamps/large-office.ts';
import { NotifiedTimes } from '../lamps/notified-times.ts';
import { openSipWatcher } from '../lamps/sip-watcher.ts';
import type { Watcher } from '../lamps/watcher.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const LAMPS = 100;
/** Between two changes; a hundred lamps that change so often are a busy office. */
const PAUSE_MS = 50;

/** A hundred who watch a hundred lamps: from a change until the last of them was told. */
export const lampsNotified: Measurement = {
  ids: ['lamps-notified', 'lamps-notified-sip'],
  async measure({ times }) {
    await using office = await LargeOffice.open();
    const { apiUrl, sipUrl, watchers } = office;
    const owners = office.lamps.slice(0, LAMPS);
    await using scope = new AsyncDisposableStack();
    const phones = await LampPhone.openAll(sipUrl, owners);
    for (const phone of phones) scope.use(phone);
    const token = await accessTokenOf(apiUrl, office.administrator);
    const byEvents = await measureWith(phones, times(200), (notified) =>
      inTurn(watchers, () => openEventWatcher(apiUrl, token, notified.told)),
    );
    const bySip = await measureWith(phones, times(200), (notified) =>
      inTurn(watchers, (watcher) => openSipWatcher(sipUrl, watcher, owners, notified.told)),
    );
    const row = (id: string, what: string, samples: readonly number[]) =>
      summarise({ id, what, unit: 'ms', target: { p95: 300 }, samples });
    const size = `${watchers.length} watchers × ${LAMPS} lamps: change → last notified`;
    return [
      row('lamps-notified', `${size}, event stream`, byEvents),
      row('lamps-notified-sip', `${size}, SIP subscriptions`, bySip),
    ];
  },
};

async function measureWith(
  phones: readonly LampPhone[],
  changes: number,
  openWatchers: (notified: NotifiedTimes) => Promise<readonly Watcher[]>,
): Promise<readonly number[]> {
  const notified = new NotifiedTimes();
  const watchers = await openWatchers(notified);
  try {
    for (let change = 0; change < changes; change++) {
      const phone = phones[change % phones.length];
      if (phone === undefined) break;
      notified.expect(phone.owner.login, watchers.length, () => phone.change());
      await passing(PAUSE_MS);
    }
    return await notified.all();
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

async function inTurn<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
