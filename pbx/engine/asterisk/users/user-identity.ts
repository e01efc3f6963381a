import type { CompanyDomain } from '../../port.ts';

/** A user of one company, as Asterisk's endpoint, auth and aor objects are named: `anna@office.example`. */
export interface UserIdentity {
  readonly company: CompanyDomain;
  readonly login: string;
}

export const identityName = ({ company, login }: UserIdentity): string => `${login}@${company}`;

/** Reads `anna@office.example`; undefined for what is no user's. */
export const readIdentityName = (name: string): UserIdentity | undefined => {
  const at = name.lastIndexOf('@');
  return at < 1 ? undefined : { login: name.slice(0, at), company: name.slice(at + 1) };
};

/** Whose channel it is, by its name: `PJSIP/anna@office.example-0000002a`. */
export const identityOfChannel = (channelName: string): UserIdentity | undefined => {
  const endpoint = /^PJSIP\/(.+)-[0-9a-f]{8}$/.exec(channelName)?.[1];
  return endpoint === undefined ? undefined : readIdentityName(endpoint);
};
