/** The groups of one's own settings, in the order of the screen; each is a place of it. */
export const ownParts = [
  'forwarding',
  'ring',
  'statusRules',
  'calls',
  'voicemail',
  'lamps',
  'profile',
  'password',
  'devices',
] as const;
export type OwnPart = (typeof ownParts)[number];
