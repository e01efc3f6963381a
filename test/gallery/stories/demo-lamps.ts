import type { LampState } from '../../../renderer/phone/phone-view.ts';

/** One of each, as far as there are people. */
export const demoLamps: Readonly<Record<string, LampState>> = {
  102: 'free',
  103: 'talking',
  104: 'ringing',
  105: 'on-hold',
  106: 'not-registered',
};
