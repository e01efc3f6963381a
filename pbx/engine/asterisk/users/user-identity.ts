import type { CompanyDomain, Device } from '../../port.ts';
import { DESK_PHONES } from '../names.ts';

/** A user of one company. */
export interface UserIdentity {
  readonly company: CompanyDomain;
  readonly login: string;
}

/** One kind of a user's devices: for Asterisk an endpoint of its own, whose media is negotiated in its own way. */
export interface DeviceIdentity extends UserIdentity {
  readonly device: Device;
}

export const DEVICES: readonly Device[] = ['communicator', 'desk-phone'];

/** The SIP domain that devices of this kind register at. */
export const sipDomain = (company: CompanyDomain, device: Device): string =>
  device === 'communicator' ? company : `${DESK_PHONES}${company}`;

/** As the user's secret is named: `anna@office.example`. */
export const identityName = ({ company, login }: UserIdentity): string => `${login}@${company}`;

/** As endpoint and AOR are named: `anna@office.example`, `anna@desk.office.example`. */
export const deviceName = ({ company, login, device }: DeviceIdentity): string =>
  `${login}@${sipDomain(company, device)}`;

/** Reads `anna@desk.office.example`; undefined for what is no user's. */
export const readDeviceName = (name: string): DeviceIdentity | undefined => {
  const at = name.lastIndexOf('@');
  if (at < 1) return undefined;
  const [login, domain] = [name.slice(0, at), name.slice(at + 1)];
  return domain.startsWith(DESK_PHONES)
    ? { login, company: domain.slice(DESK_PHONES.length), device: 'desk-phone' }
    : { login, company: domain, device: 'communicator' };
};

/** Whose channel it is, by its name: `PJSIP/anna@office.example-0000002a`. */
export const identityOfChannel = (channelName: string): UserIdentity | undefined => {
  const endpoint = /^PJSIP\/(.+)-[0-9a-f]{8}$/.exec(channelName)?.[1];
  return endpoint === undefined ? undefined : readDeviceName(endpoint);
};
