import { z } from 'zod';

/** Brings settings of version n to version n + 1. Works on plain JSON: the old schema is gone. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * `migrations[n]` leads from version n. Every version has a fixture, `fixtures/settings-v<n>.json`, which a test
 * brings up to today. A step adds what its next version had then, and is never changed afterwards.
 */
export const migrations: Readonly<Record<number, Migration>> = {
  1: withAlerts,
  2: withSound,
};

/** Alerts, tray, keys. Who has version 1 has been using the phone: no first steps for them. */
function withAlerts(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const alerts = {
    show: 'window',
    corner: 'bottom-right',
    size: 'small',
    screens: 'pointer',
    quietIn: ['do-not-disturb', 'at-desk-phone'],
  };
  const preferences = {
    ...z.looseObject({}).safeParse(settings.preferences).data,
    alerts,
    presenting: false,
    closeToTray: true,
    startAtLogin: false,
    mini: false,
    opensNumberLinks: false,
    dialLinksAtOnce: false,
    shortcuts: { answer: '', hangUp: '', mute: '', callCopied: '' },
    firstRunDone: true,
  };
  return { ...settings, preferences, closingExplained: false };
}

function withSound(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const preferences = { ...z.looseObject({}).safeParse(settings.preferences).data, sound: soundOfVersion3() };
  return { ...settings, preferences };
}

/** The system's devices, as the app used them before they could be chosen. */
function soundOfVersion3(): unknown {
  const asTheSystemSays = {
    name: '',
    microphone: null,
    speaker: null,
    volume: 1,
    ringers: [{ device: null, volume: 0.7, isMuted: false }],
    noiseSuppression: 'browser',
    echoCancellation: true,
    autoGain: true,
    isAutomatic: false,
  };
  return {
    profile: 'speakers',
    profiles: [
      { ...asTheSystemSays, id: 'headset' },
      { ...asTheSystemSays, id: 'speakers' },
    ],
  };
}
