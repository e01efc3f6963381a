import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhoneCommand } from '../../../preload/contract/phone-command.ts';
import { idleReport, reportedCall } from '../../../test/doubles/phone-reports.ts';
import { defaultPreferences } from '../../settings/default-preferences.ts';
import { numberInText } from './number-in-text.ts';
import { shortcutActions } from './shortcut-actions.ts';
import { createShortcutKeys } from './shortcut-keys.ts';

describe('global keys', () => {
  const off = defaultPreferences.shortcuts;
  const registry = (taken: readonly string[] = []) => {
    const pressed = new Map<string, () => void>();
    return {
      pressed,
      register(accelerator: string, run: () => void) {
        if (accelerator.startsWith('Super')) throw new Error('not on this system');
        if (taken.includes(accelerator) || pressed.has(accelerator)) return false;
        pressed.set(accelerator, run);
        return true;
      },
      unregisterAll: () => pressed.clear(),
    };
  };
  const done: string[] = [];
  const act = {
    answer: () => done.push('answer'),
    hangUp: () => done.push('hang up'),
    mute: () => done.push('mute'),
    callCopied: () => done.push('call'),
  };

  test('are all off until somebody chooses some', () => {
    const keys = registry();
    createShortcutKeys(keys, act).take(off);
    expect(keys.pressed.size).toBe(0);
  });

  test('do what they were chosen for, and no longer what they were before', () => {
    const keys = registry();
    const shortcuts = createShortcutKeys(keys, act);
    shortcuts.take({ ...off, answer: 'F9' });
    keys.pressed.get('F9')?.();
    shortcuts.take({ ...off, hangUp: 'F10' });
    expect([...keys.pressed.keys()]).toEqual(['F10']);
    expect(done).toEqual(['answer']);
  });

  test('that another program has are told of', () => {
    const shortcuts = createShortcutKeys(registry(['F9']), act);
    shortcuts.take({ answer: 'F9', hangUp: 'F10', mute: 'F10', callCopied: 'Super+1' });
    expect(shortcuts.refused).toEqual(['answer', 'mute', 'callCopied']);
    shortcuts.take(off);
    expect(shortcuts.refused).toEqual([]);
  });
});

describe('what a global key does', () => {
  const start = (texts: readonly string[], calls = [reportedCall({ stage: 'talking' })]) => {
    const told: PhoneCommand[] = [];
    let toldNothing = 0;
    const desk = {
      reports: new Map([[1, idleReport({ calls })]]),
      answer: (key: string) => void told.push({ type: 'answer', call: key }),
      tell: (_: number, command: PhoneCommand) => void told.push(command),
      reveal: () => {},
    };
    const actions = shortcutActions({
      desk,
      copiedTexts: async () => texts,
      tellNothingToCall: () => {
        toldNothing++;
      },
    });
    return { actions, told, nothing: () => toldNothing };
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('calls the number that is selected, else the one that was copied', async () => {
    const { actions, told } = start(['тел. +7 (843) 200-98-18, доб.', '102']);
    actions.callCopied();
    await settled();
    expect(told).toEqual([{ type: 'call', target: '+7 (843) 200-98-18', confirm: false }]);
  });

  test('says so when there is no number', async () => {
    const { actions, told, nothing } = start(['привет', '']);
    actions.callCopied();
    await settled();
    expect(told).toEqual([]);
    expect(nothing()).toBe(1);
  });

  test('mutes the call that is talked in, and no call on hold', () => {
    const { actions, told } = start(
      [],
      [
        reportedCall({ id: 'active', stage: 'talking' }),
        reportedCall({ id: 'held', stage: 'talking', held: true }),
      ],
    );
    actions.mute();
    expect(told).toEqual([{ type: 'mute', call: 'active', muted: true }]);
  });
});

describe('a number in a text', () => {
  test.each([
    ['102', '102'],
    ['+7 843 200-98-18', '+7 843 200-98-18'],
    ['Звоните: 8 (843) 200 98 18.', '8 (843) 200 98 18'],
    ['tel:+78432009818', '+78432009818'],
    ['\u00a0+7\u00a0843\u00a0200\u201198\u201118\n', '+7 843 200\u201198\u201118'],
  ])('%j: %j', (text, number) => expect(numberInText(text)).toBe(number));

  test.each(['', 'привет', '1', '1'.repeat(16), `102 ${'x'.repeat(500)}`])('%j holds none', (text) => {
    expect(numberInText(text)).toBeUndefined();
  });

  test('never throws and never yields anything but a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(numberInText(text) ?? '102').toMatch(/^\+?\d[\d ().\u00a0\u2010-\u2013-]*$/u);
      }),
    );
  });
});
