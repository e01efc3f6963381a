import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../settings/default-preferences.ts';
import { type AlertQuestion, alertFor } from './alert-for.ts';

const ask = (
  change: Partial<AlertQuestion> & { readonly show?: 'window' | 'notification' | 'nothing' } = {},
) => {
  const { show = 'window', ...rest } = change;
  const preferences = { ...defaultPreferences, alerts: { ...defaultPreferences.alerts, show } };
  return alertFor({
    preferences,
    status: 'available',
    routedByStatus: false,
    isAttended: false,
    canNotify: true,
    ...rest,
  });
};
const nothing = { window: false, notification: false, taskBar: false };

describe('a call that rings', () => {
  test('appears above everything as long as nobody chose otherwise', () => {
    expect(ask()).toEqual({ window: true, notification: false, taskBar: true });
  });

  test('is a notification for those who like them', () => {
    expect(ask({ show: 'notification' })).toEqual({ window: false, notification: true, taskBar: true });
  });

  test('dead buttons in the notification: where they would be dead, the window appears instead', () => {
    expect(ask({ show: 'notification', canNotify: false })).toMatchObject({
      window: true,
      notification: false,
    });
  });

  test('makes only a sound when that was chosen', () => {
    expect(ask({ show: 'nothing' })).toMatchObject({ window: false, notification: false });
  });

  test('shows nothing more to whoever has its window before them', () => {
    expect(ask({ isAttended: true })).toMatchObject({ window: false, notification: false });
  });

  test('desk-phone users cannot silence the popup: at the desk phone nothing shows', () => {
    expect(ask({ status: 'at-desk-phone' })).toEqual(nothing);
    expect(ask({ status: 'at-desk-phone', show: 'notification' })).toEqual(nothing);
  });

  test('is seen at the desk phone when our PBX sent it here, as no desk phone rings then', () => {
    expect(ask({ status: 'at-desk-phone', routedByStatus: true })).toMatchObject({ window: true });
    expect(ask({ status: 'do-not-disturb', routedByStatus: true })).toEqual(nothing);
  });

  test('DND still rings: nothing shows', () => expect(ask({ status: 'do-not-disturb' })).toEqual(nothing));

  test('shows nothing to those who watch the screen', () => {
    const preferences = { ...defaultPreferences, presenting: true };
    expect(ask({ preferences })).toEqual(nothing);
  });

  test('appears to who is away, unless they chose otherwise', () => {
    expect(ask({ status: 'away' })).toMatchObject({ window: true });
    const alerts = { ...defaultPreferences.alerts, quietIn: ['away' as const] };
    expect(ask({ status: 'away', preferences: { alerts, presenting: false } })).toEqual(nothing);
  });
});
