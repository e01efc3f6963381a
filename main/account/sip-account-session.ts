import type { OfficeCredentials } from '../../pbx/contract/office.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { AccountSession } from './account-session.ts';
import { digestHa1 } from './digest-ha1.ts';
import type { SipAccountAddress } from './sip-account-address.ts';

export interface SipAccountStart {
  readonly address: SipAccountAddress;
  readonly login: string;
  readonly password: string;
  /** The outside caller of the embedded office is a SIP account too. */
  readonly outside?: Omit<OfficeCredentials['outside'], 'login' | 'password'>;
}

/**
 * A plain SIP account: there is nothing to ask of its server but calls, and its realm is not known yet. The
 * outside caller knows one number, the company's.
 */
export function createSipAccountSession({
  address,
  login,
  password,
  outside,
}: SipAccountStart): AccountSession {
  return {
    account: {
      kind: outside ? 'office' : 'sip-account',
      company: outside ? '' : address.domain,
      me: outside
        ? { login, name: outside.name, extension: outside.number, role: 'outside-caller' }
        : { login, name: address.user, extension: address.user },
      sip: { url: address.url, uri: address.uri, authorizationUser: login, digest: null },
      iceServers: [],
    } satisfies Account,
    pbx: undefined,
    ended: new Promise(() => {}),
    digestFor: (realm) => digestHa1(login, realm, password),
    colleagues: async () =>
      outside ? [{ kind: 'company', name: outside.companyName, extension: outside.companyNumber }] : [],
    signOut: async () => undefined,
  };
}
