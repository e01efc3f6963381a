import type { Party } from '../../port.ts';

/** A name for use between the quotes of a name-addr (RFC 3261 §25.1): nothing in it ends the header. */
export function escapeDisplayName(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ').replace(/["\\]/g, '\\$&');
}

/** A user part for a SIP URI; whatever has no place there is percent-encoded. */
export function escapeUser(user: string): string {
  return encodeURIComponent(user).replace(/%2B/gi, '+').replace(/%26/g, '&').replace(/%3D/gi, '=');
}

/** Stands in a From header for somebody who does not want to be known (RFC 3323 §4.1.1.3). */
export const ANONYMOUS_USER = 'anonymous';
export const ANONYMOUS_HOST = 'anonymous.invalid';

/** A party whose number nobody shall see. */
export function isWithheld(party: Party): boolean {
  return party.number === '';
}

export function shownName(party: Party): string {
  return isWithheld(party) && party.name === '' ? 'Anonymous' : party.name;
}

/** `"Name" <sip:number@domain>`; of a withheld number there is only the name. */
export function writeParty(party: Party, domain: string): string {
  if (isWithheld(party))
    return `"${escapeDisplayName(shownName(party))}" <sip:${ANONYMOUS_USER}@${ANONYMOUS_HOST}>`;
  return `"${escapeDisplayName(party.name)}" <sip:${escapeUser(party.number)}@${domain}>`;
}
