import { z } from 'zod';
import type { Cluster } from './cluster.ts';
import { CompanyApi } from './company-api.ts';
import type { Person } from './distant-phones.ts';

const Created = z.object({ password: z.string() });
/** Two employees may not have the same. */
export const PASSWORDS = { anna: 'Зимняя-вишня-1984', ivan: 'Летняя-груша-2713' } as const;

interface Wanted {
  readonly domain: string;
  readonly node: 'n1' | 'n2';
  readonly tones: readonly [number, number];
}

/** A company made by the operator and its administrator, at that node: anna (101) and ivan (102). */
export const furnishCompany = async (
  { operate, network }: Cluster,
  { domain, node, tones }: Wanted,
): Promise<readonly [Person, Person]> => {
  const names = ['--name', domain, '--admin-name', 'Анна Соколова', '--admin-login', 'anna'];
  const { password } = Created.parse(await operate('company', 'create', domain, ...names));
  await operate('company', 'move', domain, '--to', node);
  const first = await CompanyApi.signIn(network, domain, 'anna', password);
  await first.send('PUT', '/v1/me/password', { next: PASSWORDS.anna });
  const api = await CompanyApi.signIn(network, domain, 'anna', PASSWORDS.anna);
  const ivan = { name: 'Иван Петров', login: 'ivan', extension: '102', password: PASSWORDS.ivan };
  await api.send('POST', '/v1/employees', ivan);
  const person = (login: keyof typeof PASSWORDS, tone: number): Person => ({
    ...{ login, domain, password: PASSWORDS[login], tone },
  });
  return [person('anna', tones[0]), person('ivan', tones[1])];
};
