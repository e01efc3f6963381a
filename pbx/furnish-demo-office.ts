import { demoOffice } from './company/demo-office.ts';
import type { CompanySettings } from './contract/company-settings.ts';
import {
  createDemoPasswords,
  type DemoPasswords,
  demoCredentials,
  demoOutsidePhone,
  demoOutsideSecret,
} from './demo-people.ts';
import type { SimulatedPhone } from './service/companies.ts';
import type { Stores } from './store/stores.ts';

export interface FurnishedOffice {
  readonly settings: CompanySettings;
  readonly passwords: DemoPasswords;
  readonly simulated: SimulatedPhone;
}

/**
 * Makes the demo office when it is new, and gives its people this start's passwords in any case. What somebody has
 * changed of it since is left alone.
 */
export const furnishDemoOffice = async (
  { companies, settings: store, credentials }: Pick<Stores, 'companies' | 'settings' | 'credentials'>,
  given: DemoPasswords | undefined,
): Promise<FurnishedOffice> => {
  await companies.add(demoOffice, new Map());
  const stored = await store.read(demoOffice.id);
  if (!stored) throw new Error('The demo office could not be made');
  const { settings } = stored;
  const passwords = new Map([...createDemoPasswords(settings), ...(given ?? [])]);
  for (const [employee, credential] of await demoCredentials(settings, passwords)) {
    await credentials.put(settings.id, employee, credential);
  }
  const simulated = { phone: demoOutsidePhone, secret: demoOutsideSecret(settings, passwords) };
  return { settings, passwords, simulated };
};
