import type { CompanyDomain } from '../../port.ts';

/** Somebody who may register: a login of one company. */
export interface SipUser {
  readonly company: CompanyDomain;
  readonly login: string;
}

/** The user's address-of-record without its scheme (RFC 3261 §6); unique over all companies. */
export function addressOfRecord({ company, login }: SipUser): string {
  return `${login}@${company}`;
}

/** The user whose address-of-record that is. A domain holds no `@`. */
export function userOf(address: string): SipUser {
  const at = address.lastIndexOf('@');
  return { login: address.slice(0, at), company: address.slice(at + 1) };
}

export function isSameUser(one: SipUser | undefined, other: SipUser | undefined): boolean {
  return one !== undefined && one.login === other?.login && one.company === other.company;
}
