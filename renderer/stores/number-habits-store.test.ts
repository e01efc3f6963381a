import { expect, test } from 'vitest';
import type { NumberRewrite, NumberRules } from '../../pbx/contract/number-rules.ts';
import { fakePbxBridge } from '../../test/doubles/fake-pbx-bridge.ts';
import { createCompanyEvents } from '../api/company-events.ts';
import { createPbxApi } from '../api/pbx-api.ts';
import { toDialString } from '../phone/dial-string.ts';
import { formatWhileTyping } from '../phone/format-number.ts';
import { createNumberHabitsStore } from './number-habits-store.ts';
import { createPartyNames } from './party-names.ts';

const settled = () => new Promise(setImmediate);
const rewrite = (pattern: string, replacement: string, applies: NumberRewrite['applies']): NumberRewrite => ({
  pattern,
  replacement,
  applies,
  label: '',
});

function company() {
  let rules: NumberRules = { country: 'RU', areaCode: '', rewrites: [] };
  const bridge = fakePbxBridge({ 'GET /v1/number-rules': () => rules });
  const habits = createNumberHabitsStore({ api: createPbxApi(bridge), events: createCompanyEvents(bridge) });
  return {
    ...habits,
    bridge,
    async edit(rewrites: NumberRewrite[]) {
      rules = { ...rules, rewrites };
      bridge.tell({ type: 'settings-changed', what: 'number-rules' });
      await settled();
    },
    dial: (text: string) => toDialString(text, undefined, habits.store.getState()),
    type: (text: string) => formatWhileTyping(text, undefined, habits.store.getState()),
  };
}

test('a rule that the administrator edits changes how the next number is dialled', async () => {
  const { dial, type, edit } = company();
  await settled();
  expect(dial('8 917 234-05-06')).toBe('+79172340506');

  await edit([rewrite('8XXXXXXXXXX', '98', 'dialling')]);
  // The PBX applies its rule to what was typed, once.
  expect(dial('8 917 234-05-06')).toBe('89172340506');
  expect(dial(type('8 (917) 234-05-06'))).toBe('89172340506');
  expect(dial('+7 917 234-05-06')).toBe('+79172340506');
});

test('a rule that the administrator edits changes how the next caller is matched', async () => {
  const { store, edit } = company();
  const names = createPartyNames();
  names.setContacts([{ name: 'Ольга', numbers: ['+7 917 234-05-06'] }]);
  store.subscribe((habits) => names.setReading({ habits }));
  await settled();
  expect(names.nameOf('989172340506')).toBeUndefined();

  await edit([rewrite('9XXXXXXXXXXX', '', 'matching')]);
  expect(names.nameOf('989172340506')).toBe('Ольга');
});

test('rules that changed while the PBX was away are read when it is back', async () => {
  const { store, bridge } = company();
  await settled();
  const before = store.getState();
  bridge.tell({ type: 'lost' });
  bridge.tell({ type: 'ready' });
  await settled();
  expect(store.getState()).not.toBe(before);
});

test('without a PBX of ours numbers are read as ever', async () => {
  const { store } = createNumberHabitsStore(undefined);
  await settled();
  expect(store.getState()).toBeUndefined();
});
