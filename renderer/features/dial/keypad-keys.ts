export interface KeypadKey {
  readonly digit: string;
  readonly latin: string;
  readonly cyrillic: string;
  /** What a long press types. */
  readonly held?: string;
}

const key = (digit: string, latin = '', cyrillic = ''): KeypadKey => ({ digit, latin, cyrillic });

/** The twelve keys, as ITU-T E.161 lays out the letters and as Russian telephones do. */
export const keypadKeys: readonly KeypadKey[] = [
  key('1'),
  key('2', 'ABC', 'АБВГ'),
  key('3', 'DEF', 'ДЕЖЗ'),
  key('4', 'GHI', 'ИЙКЛ'),
  key('5', 'JKL', 'МНОП'),
  key('6', 'MNO', 'РСТУ'),
  key('7', 'PQRS', 'ФХЦЧ'),
  key('8', 'TUV', 'ШЩЪЫ'),
  key('9', 'WXYZ', 'ЬЭЮЯ'),
  key('*'),
  { ...key('0', '+'), held: '+' },
  key('#'),
];
