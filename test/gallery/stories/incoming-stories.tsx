import type { AlertPreferences } from '../../../preload/contract/alerts.ts';
import type { IncomingCall } from '../../../preload/contract/incoming-call.ts';
import { IncomingPage } from '../../../renderer/features/incoming/incoming-page.tsx';
import { type FakeAnswers, fakeCommunicator } from '../../doubles/fake-communicator.ts';
import type { Story } from '../story.ts';

const anna: IncomingCall = { key: '1 a', party: { name: 'Анна Соколова', number: '101' } };
const client: IncomingCall = {
  key: '1 b',
  party: { name: 'Ольга Иванова', number: '+79172340506' },
  called: { name: 'Отдел продаж', number: '+78432009818' },
};
const longName: IncomingCall = {
  key: '1 c',
  party: {
    name: 'Общество с ограниченной ответственностью «Северо-Западная логистика»',
    number: '+78123456789',
  },
  called: { name: 'Отдел послепродажного обслуживания клиентов', number: '+78432009818' },
};
const unknown: IncomingCall = { key: '1 d', party: { name: '', number: '' } };

/** In a box of the size that `main/windows/incoming-bounds.ts` gives the window. */
const draw = (calls: readonly IncomingCall[], size: AlertPreferences['size']) => (answers: FakeAnswers) => {
  const preferences = { ...answers.preferences, alerts: { ...answers.preferences.alerts, size } };
  const width = Math.min(size === 'small' ? 360 : 460, window.innerWidth);
  const height = (size === 'small' ? 140 : 204) * calls.length;
  return (
    <div style={{ width, height }}>
      <IncomingPage communicator={fakeCommunicator(answers)} calls={calls} preferences={preferences} />
    </div>
  );
};

const story = (
  state: string,
  calls: readonly IncomingCall[],
  size: AlertPreferences['size'] = 'small',
): Story => ({ screen: 'incoming', state, draw: draw(calls, size) });

/** The window of calls that ring. */
export const incomingStories: readonly Story[] = [
  story('colleague', [anna]),
  story('client', [client]),
  story('long-names', [longName]),
  story('unknown', [unknown]),
  story('several', [anna, client, longName]),
  story('large', [client], 'large'),
  story('large-long-names', [longName], 'large'),
];
