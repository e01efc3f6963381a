import type { CompanyDomain, Party } from '../../port.ts';

/** A name within quotes (RFC 3261 §25.1): no control characters, quotes and backslashes escaped. */
const quoted = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a header.
  `"${name.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/["\\]/g, '\\$&')}"`;

/** Digits and the like; anything else of a number could end it early. */
const plain = (number: string): string => number.replace(/[^+*#0-9a-zA-Z._-]/g, '');

/** `"Анна" <101>`, as Asterisk reads a caller ID. */
export const callerId = ({ name, number }: Party): string => `${quoted(name)} <${plain(number)}>`;

/** `"Отдел продаж" <sip:200@office.example>`, the value of P-Called-Party-ID (RFC 7315 §4.2). */
export const partyAddress = ({ name, number }: Party, company: CompanyDomain): string =>
  `${quoted(name)} <sip:${plain(number)}@${company}>`;
