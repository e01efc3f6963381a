import { createHash } from 'node:crypto';
import type { AsteriskSetting } from './asterisk-setting.ts';
import { configurationFiles } from './configuration-files.ts';

const SIGNATURE = '; Written by asterisk-files, edition ';
const door = { address: '0.0.0.0', port: 1, certificate: '/certificate', key: '/key' };

const LEAST: AsteriskSetting = {
  httpPort: 1,
  mediaPorts: [1, 2],
  ari: { user: 'user', password: 'password' },
  domains: ['office.example'],
};

const EVERYTHING: AsteriskSetting = {
  ...LEAST,
  mediaAddress: '192.0.2.1',
  publicAddress: '198.51.100.1',
  secure: door,
  deskPhones: { plain: door, tls: door, networks: ['192.0.2.0/24'] },
  trunks: { ...door, managerPort: 2 },
  front: { kamailio: door, here: door },
};

/** Of each file that we write, by name: another one whenever we write it otherwise than before. */
export const EDITIONS: ReadonlyMap<string, string> = new Map(
  [...configurationFiles(EVERYTHING)].map(([name, text]) => [
    name,
    createHash('sha256').update(text).digest('hex').slice(0, 8),
  ]),
);

/** Names of those that are written whatever the setting. */
export const ALWAYS: ReadonlySet<string> = new Set(configurationFiles(LEAST).keys());

/** The file with its edition in its first line. */
export const signed = (name: string, text: string): string => `${SIGNATURE}${EDITIONS.get(name)}\n${text}`;

/** What `signed` said of a file; empty: it is not ours. */
export const readEdition = (text: string): string =>
  text.startsWith(SIGNATURE) ? (text.slice(SIGNATURE.length).split('\n')[0] ?? '') : '';
