import { beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionPresence } from '../../pbx/contract/extension-presence.ts';
import type { ExtensionStates } from '../phone/lamps/extension-states.ts';
import type { Lamp } from '../phone/lamps/lamp.ts';
import { createEventExtensionStates, type PresenceNews } from './event-extension-states.ts';

const olga = { name: 'Ольга', number: '+79172340506' };
const extensions = new Map([
  ['ivan', '102'],
  ['maria', '103'],
]);

describe('lamps by the event stream', () => {
  let told: Map<string, Lamp>;
  let says: (news: PresenceNews) => void;
  let answer: (presences: readonly ExtensionPresence[]) => Promise<void>;
  let states: ExtensionStates;

  beforeEach(() => {
    told = new Map();
    states = createEventExtensionStates({
      read: () =>
        new Promise((resolve) => {
          answer = async (presences) => {
            resolve(presences);
            await new Promise(setImmediate);
          };
        }),
      onNews: (listener) => {
        says = listener;
        return () => {
          says = () => undefined;
        };
      },
      extensionOf: (employee) => extensions.get(employee),
    });
    states.start((extension, lamp) => told.set(extension, lamp));
  });
  const presence = (employee: string, state: ExtensionPresence['state'], other = {}): ExtensionPresence =>
    ({ employee, state, ...other }) as ExtensionPresence;
  const change = (employee: string, state: ExtensionPresence['state'], other = {}) =>
    says({ type: 'extension-state', presence: presence(employee, state, other) });

  it('shows the whole company, then each change with who calls: no caller shown', async () => {
    await answer([presence('ivan', 'free'), presence('maria', 'not-registered'), presence('gone', 'free')]);
    expect(Object.fromEntries(told)).toEqual({ 102: { state: 'free' }, 103: { state: 'not-registered' } });
    change('ivan', 'ringing', { with: olga });
    expect(told.get('102')).toEqual({ state: 'ringing', with: olga });
  });

  it('believes what it heard rather than what it read before', async () => {
    change('ivan', 'talking');
    await answer([presence('ivan', 'free'), presence('maria', 'free')]);
    expect(told.get('102')).toEqual({ state: 'talking' });
    expect(told.get('103')).toEqual({ state: 'free' });
  });

  it('knows nothing while the stream is lost, and reads all again after', async () => {
    await answer([presence('ivan', 'free')]);
    says({ type: 'lost' });
    expect(told.get('102')).toEqual({ state: 'unknown' });
    says({ type: 'ready' });
    await answer([presence('ivan', 'talking')]);
    expect(told.get('102')).toEqual({ state: 'talking' });
  });

  it('takes no answer that was asked for before the stream was lost', async () => {
    const late = answer;
    says({ type: 'lost' });
    await late([presence('ivan', 'free')]);
    expect(told.size).toBe(0);
  });

  it('hears nothing once it is stopped', async () => {
    states.stop();
    change('ivan', 'talking');
    await answer([presence('ivan', 'free')]);
    expect(told.size).toBe(0);
  });
});
