import { beforeEach, describe, expect, test } from 'vitest';
import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import type { PhoneCommand } from '../../preload/contract/phone-command.ts';
import type { Preferences } from '../../preload/contract/preferences.ts';
import { idleReport, reportedCall } from '../../test/doubles/phone-reports.ts';
import { defaultPreferences } from '../settings/default-preferences.ts';
import { createDesk, type Desk } from './desk.ts';
import { createPhones, type Phones } from './phones.ts';

const keys = (calls: readonly IncomingCall[]) => calls.map(({ key }) => key);

describe('the phones of all windows on the desktop', () => {
  let phones: Phones;
  let desk: Desk;
  let preferences: Preferences;
  let attended: number | undefined;
  let shown: Record<string, unknown>;
  let told: (readonly [number, PhoneCommand])[];

  beforeEach(() => {
    phones = createPhones();
    preferences = defaultPreferences;
    attended = undefined;
    shown = {};
    told = [];
    desk = createDesk({
      phones,
      preferences: () => preferences,
      incoming: { calls: [], show: (calls) => Object.assign(shown, { window: keys(calls) }) },
      notifications: { show: (calls) => Object.assign(shown, { notification: keys(calls) }) },
      canNotify: () => true,
      tray: {
        show: ({ ringing }, presenting) => Object.assign(shown, { tray: keys(ringing), presenting }),
        renew: () => {},
        close: () => {},
      },
      badge: (missed) => Object.assign(shown, { missed }),
      windows: {
        isAttended: (window) => window === attended,
        alert: (callers) => Object.assign(shown, { titles: [...callers] }),
        reveal: (window) => Object.assign(shown, { revealed: window }),
        present: (window) => Object.assign(shown, { presented: window }),
      },
      tell: (window, command) => void told.push([window, command]),
    });
    phones.onChange(() => desk.update());
  });

  test('a call that rings in one of them is shown, named, and gone when it is over', () => {
    phones.report(1, idleReport());
    phones.report(2, idleReport({ calls: [reportedCall()] }));
    expect(shown).toMatchObject({ window: ['2 a'], notification: [], titles: [[2, 'Анна Соколова']] });
    phones.report(2, idleReport());
    expect(shown).toMatchObject({ window: [], titles: [], tray: [] });
  });

  test('whoever has the window before them is spared the other one; it comes when they turn away', () => {
    attended = 1;
    phones.report(1, idleReport({ calls: [reportedCall()] }));
    expect(shown).toMatchObject({ window: [], titles: [[1, 'Анна Соколова']] });
    attended = undefined;
    desk.update();
    expect(shown).toMatchObject({ window: ['1 a'] });
  });

  test('two calls of the same name in two windows are told apart', () => {
    phones.report(1, idleReport({ calls: [reportedCall()] }));
    phones.report(2, idleReport({ calls: [reportedCall()] }));
    desk.answer('2 a');
    expect(told).toEqual([[2, { type: 'answer', call: 'a' }]]);
    expect(shown.revealed).toBe(2);
  });

  test('an answer to a call that is over already goes nowhere', () => {
    phones.report(1, idleReport({ calls: [reportedCall()] }));
    phones.report(1, idleReport());
    desk.answer('1 a');
    desk.decline('1 a');
    desk.open('1 a');
    expect(told).toEqual([]);
    expect(shown.presented).toBeUndefined();
  });

  test('a page that died no longer rings', () => {
    phones.report(1, idleReport({ calls: [reportedCall()], missed: 1 }));
    phones.forget(1);
    expect(shown).toMatchObject({ window: [], tray: [], missed: 0 });
  });

  test('while the screen is shown nothing is seen, not even after an answer', () => {
    preferences = { ...defaultPreferences, presenting: true };
    phones.report(1, idleReport({ calls: [reportedCall()] }));
    expect(shown).toMatchObject({ window: [], notification: [], titles: [], presenting: true });
    desk.answer('1 a');
    expect(told).toHaveLength(1);
    expect(shown.revealed).toBeUndefined();
  });

  test('each alerts by the status of its own person', () => {
    phones.report(1, idleReport({ calls: [reportedCall()], status: 'do-not-disturb' }));
    phones.report(2, idleReport({ calls: [reportedCall()] }));
    expect(shown.window).toEqual(['2 a']);
  });
});
