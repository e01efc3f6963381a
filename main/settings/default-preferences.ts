import type { Preferences } from '../../preload/contract/preferences.ts';
import { defaultSoundPreferences } from '../../preload/contract/sound-preferences.ts';

/** Global keys are off: which are free, only the person knows. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  language: 'ru',
  alerts: {
    show: 'window',
    corner: 'bottom-right',
    size: 'small',
    screens: 'pointer',
    quietIn: ['do-not-disturb', 'at-desk-phone'],
  },
  presenting: false,
  closeToTray: true,
  startAtLogin: false,
  mini: false,
  opensNumberLinks: false,
  dialLinksAtOnce: false,
  shortcuts: { answer: '', hangUp: '', mute: '', callCopied: '' },
  firstRunDone: false,
  sound: defaultSoundPreferences,
};
