/** Usages as WebHID gives them, page << 16 | id (HID Usage Tables 1.5: Telephony §14, LED §11). */
export const TELEPHONY_PAGE = 0x0b;

export const buttons = {
  hookSwitch: 0x0b_0020,
  flash: 0x0b_0021,
  drop: 0x0b_0026,
  phoneMute: 0x0b_002f,
} as const;

export const lights = {
  mute: 0x08_0009,
  offHook: 0x08_0017,
  ring: 0x08_0018,
  hold: 0x08_0020,
} as const;
