import { digestSecret } from './auth/digest-secret.ts';
import { hashPassword } from './auth/password-hash.ts';
import { randomPassword } from './auth/random-password.ts';
import type { OutsidePhone } from './company-directory.ts';
import type { CompanySettings } from './contract/company-settings.ts';
import type { DigestSecret } from './engine/port.ts';
import type { Credential } from './store/ports/credential-store.ts';

/** The simulated client of the demo office: everybody on the public network in one person. */
export const demoOutsidePhone: OutsidePhone = {
  login: 'outside',
  name: 'Ольга, клиент',
  number: '+79170000017',
};

/** This start's passwords of the demo office, in the clear, by login. Never written to the store. */
export type DemoPasswords = ReadonlyMap<string, string>;

export const createDemoPasswords = ({ employees }: CompanySettings): DemoPasswords =>
  new Map([...employees, demoOutsidePhone].map(({ login }) => [login, randomPassword()]));

/** What the store keeps of the employees' passwords, by employee id. The hashes are worked out side by side. */
export const demoCredentials = async (
  { domain, employees }: CompanySettings,
  passwords: DemoPasswords,
): Promise<ReadonlyMap<string, Credential>> => {
  const credentials = employees.map(async ({ id, login }): Promise<[string, Credential]> => {
    const password = passwordOf(passwords, login);
    const passwordHash = await hashPassword(password);
    return [id, { passwordHash, digest: digestSecret(login, domain, password), temporary: false }];
  });
  return new Map(await Promise.all(credentials));
};

/** What the engine asks of the simulated client, whom the store does not know. */
export const demoOutsideSecret = ({ domain }: CompanySettings, passwords: DemoPasswords): DigestSecret =>
  digestSecret(demoOutsidePhone.login, domain, passwordOf(passwords, demoOutsidePhone.login));

const passwordOf = (passwords: DemoPasswords, login: string): string => {
  const password = passwords.get(login);
  if (password === undefined) throw new Error(`No password was made for ${login}`);
  return password;
};
