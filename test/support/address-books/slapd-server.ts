import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import { freePort } from '../free-port.ts';
import { spawnServer } from './spawn-server.ts';

export const LDAP_ADMIN = 'cn=admin,dc=romashka,dc=example';
export const LDAP_BASE = 'dc=romashka,dc=example';

export interface SlapdServer extends AsyncDisposable {
  readonly url: string;
}

const SCHEMAS = ['core', 'cosine', 'inetorgperson'];

/** A real OpenLDAP (Debian: slapd) that holds what the LDIF says, which nobody reads without the password. */
export async function startSlapd(password: string, ldif: string): Promise<SlapdServer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  await mkdir(join(folder, 'data'));
  const configuration = [
    ...SCHEMAS.map((schema) => `include /etc/ldap/schema/${schema}.schema`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    'sizelimit 200',
    'database mdb',
    `suffix "${LDAP_BASE}"`,
    `rootdn "${LDAP_ADMIN}"`,
    `rootpw ${password}`,
    `directory ${join(folder, 'data')}`,
    'access to * by users read by anonymous auth',
    '',
  ];
  const file = join(folder, 'slapd.conf');
  await writeFile(file, configuration.join('\n'));
  await writeFile(join(folder, 'people.ldif'), ldif);
  await promisify(execFile)('slapadd', ['-f', file, '-l', join(folder, 'people.ldif')], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const server = await spawnServer(
    '/usr/sbin/slapd',
    ['-f', file, '-h', `ldap://127.0.0.1:${port}`, '-d', '0'],
    port,
  );
  return { url: `ldap://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
