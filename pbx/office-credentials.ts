import type { CompanySettings } from './contract/company-settings.ts';
import type { OfficeCredentials } from './contract/office.ts';
import { type DemoPasswords, demoOutsidePhone } from './demo-people.ts';

/** What whoever started the demo office needs to let people sign in. */
export const officeCredentials = (
  { domain, employees, options }: CompanySettings,
  passwords: DemoPasswords,
  urls: { readonly sip: string; readonly api: string },
): OfficeCredentials => {
  const passwordOf = (login: string) => passwords.get(login) ?? '';
  return {
    sip: { url: urls.sip, domain },
    api: { url: urls.api },
    people: employees.map(({ name, role, login, extension }) => ({
      name,
      role,
      login,
      password: passwordOf(login),
      extension,
    })),
    outside: {
      ...demoOutsidePhone,
      password: passwordOf(demoOutsidePhone.login),
      companyNumber: options.mainNumber ?? '',
      companyName: options.name,
    },
  };
};
