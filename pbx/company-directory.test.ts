import { describe, expect, test } from 'vitest';
import { demoOffice } from './company/demo-office.ts';
import { createEngineDirectory, type DirectoryEntry } from './company-directory.ts';
import type { CompanySettings } from './contract/company-settings.ts';
import { demoOutsidePhone } from './demo-people.ts';

const entry = (settings: CompanySettings): DirectoryEntry => ({
  settings,
  secrets: new Map([['anna', { ha1Md5: 'md5', ha1Sha256: 'sha256' }]]),
  outsidePhones: [demoOutsidePhone],
});

const open = (settings: CompanySettings = demoOffice) => {
  const companies = new Map([[settings.domain, entry(settings)]]);
  const directory = createEngineDirectory(() => companies);
  const company = directory.company(demoOffice.domain);
  if (!company) throw new Error('The demo office is not there');
  return { companies, directory, company };
};

describe('the directory of companies', () => {
  test('knows a company by its domain and by no other', () => {
    const { directory } = open();
    expect(directory.domains()).toEqual(['romashka.localhost']);
    expect(directory.company('elsewhere.localhost')).toBeUndefined();
  });

  test('lets every employee watch every employee', () => {
    expect(open().company.mayWatch('maria', 'anna')).toBe(true);
  });

  test('shows an outside caller nobody, and an outside caller to nobody', () => {
    const { company } = open();
    expect(company.mayWatch('outside', 'anna')).toBe(false);
    expect(company.mayWatch('anna', 'outside')).toBe(false);
  });

  test('shows nobody to a login that it does not know', () => {
    expect(open().company.mayWatch('', 'anna')).toBe(false);
  });

  test('finds a person by login and by short number, never a department', () => {
    const { company } = open();
    expect(company.resolve('102')).toBe('ivan');
    expect(company.resolve('ivan')).toBe('ivan');
    expect(company.resolve('200')).toBeUndefined();
  });

  test('lists everybody who may register, the simulated phone too', () => {
    const { company } = open();
    expect(company.logins()).toEqual(['anna', 'ivan', 'maria', 'outside']);
    expect(company.outsidePhone('outside')?.number).toBe('+79170000017');
    expect(company.outsidePhone('anna')).toBeUndefined();
  });

  test('answers by the settings of now, also to whoever kept it from before', () => {
    const { companies, company } = open();
    companies.set(
      demoOffice.domain,
      entry({
        ...demoOffice,
        employees: demoOffice.employees.map((employee) =>
          employee.id === 'anna' ? { ...employee, name: 'Анна Иванова', extension: '150' } : employee,
        ),
      }),
    );
    expect(company.party('anna')).toEqual({ name: 'Анна Иванова', number: '150' });
    expect(company.resolve('150')).toBe('anna');
    expect(company.resolve('101')).toBeUndefined();
  });

  test('knows nobody of a company that is gone', () => {
    const { companies, company } = open();
    companies.clear();
    expect(company.digestSecret('anna')).toBeUndefined();
    expect(company.logins()).toEqual([]);
  });
});
