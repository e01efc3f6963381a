import { expect, test } from 'vitest';
import { idleReport, reportedCall } from '../../test/doubles/phone-reports.ts';
import { deskState } from '../desktop/desk-state.ts';
import { texts } from '../texts.ts';
import { trayLook } from './tray-look.ts';
import { trayMenu } from './tray-menu.ts';
import { trayText } from './tray-text.ts';

const stateOf = (...reports: Parameters<typeof idleReport>[0][]) =>
  deskState(new Map(reports.map((change, index) => [index, idleReport(change)])));

test.each([
  ['on line', stateOf({}), 'online'],
  ['nobody signed in', stateOf(), 'offline'],
  ['reconnecting', stateOf({ registration: 'reconnecting' }), 'offline'],
  ['one of two phones on line', stateOf({ registration: 'refused' }, {}), 'online'],
  ['do not disturb', stateOf({ status: 'do-not-disturb' }), 'do-not-disturb'],
  ['do not disturb, but off line', stateOf({ status: 'do-not-disturb', registration: 'offline' }), 'offline'],
  ['a call rings', stateOf({ calls: [reportedCall()] }), 'ringing'],
])('the icon shows: %s', (_, state, picture) => {
  expect(trayLook(state)).toEqual({ picture, missed: false });
});

test('missed calls invisible: the icon is marked and says how many, until somebody looks', () => {
  const state = stateOf({ missed: 2 }, { missed: 1 });
  expect(trayLook(state)).toEqual({ picture: 'online', missed: true });
  expect(trayText(state, texts.ru)).toBe('Коммуникатор — На линии, пропущено: 3');
});

test('the icon says who calls, and a call is answered from its menu', () => {
  const state = stateOf({ calls: [reportedCall()] });
  expect(trayText(state, texts.ru)).toBe('Коммуникатор — Звонит Анна Соколова');
  const done: string[] = [];
  const note = (what: string) => (key?: unknown) => done.push(`${what} ${key}`);
  const menu = trayMenu(state, false, texts.ru, {
    open: note('open'),
    answer: note('answer'),
    decline: note('decline'),
    setStatus: note('status'),
    present: note('present'),
    quit: note('quit'),
  });
  const press = (label: string) =>
    (menu.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
  press('Ответить: Анна Соколова');
  press('Отклонить: Анна Соколова');
  press('Не беспокоить');
  expect(done).toEqual(['answer 0 a', 'decline 0 a', 'status do-not-disturb']);
});
