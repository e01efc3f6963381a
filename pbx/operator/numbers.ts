import { randomUUID } from 'node:crypto';
import { changeSettings, type Plan } from '../administration/change-settings.ts';
import { isRefusal } from '../administration/refusal.ts';
import { subjectOf } from '../administration/subject.ts';
import { SALES_DEPARTMENT } from '../company/new-company.ts';
import { newNumber } from '../company/new-number.ts';
import { removeThing } from '../company/uses.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { CompanySummary } from '../store/ports/company-store.ts';
import { findCompany } from './find-company.ts';
import { OperatorError, servedElsewhere } from './operator-error.ts';
import type { OperatorParts } from './operator-parts.ts';

export interface ListedNumber {
  /** E.164. */
  readonly number: string;
  readonly domain: string;
  readonly label: string;
  /** What it is connected by. */
  readonly trunk: string | null;
}

/** All public numbers of this PBX, by number. */
export const listNumbers = async ({ stores }: OperatorParts): Promise<readonly ListedNumber[]> => {
  const companies = await stores.companies.list();
  const trunks = new Map((await stores.trunks.numbers()).map(({ number, trunk }) => [number, trunk]));
  const lists = await Promise.all(
    companies.map(async ({ id, domain }) => {
      const numbers = (await stores.settings.read(id))?.settings.numbers ?? [];
      return numbers.map(({ number, label }) => ({
        number,
        domain,
        label,
        trunk: trunks.get(number) ?? null,
      }));
    }),
  );
  return lists.flat().sort((one, other) => one.number.localeCompare(other.number));
};

/** Gives a company a number that nobody has; it leads to «Отдел продаж», and is the main one if it is the first. */
export const addNumber = async (
  parts: OperatorParts,
  { number, domain }: { readonly number: string; readonly domain: string },
): Promise<void> => {
  const company = await findCompany(parts, domain);
  await change(parts, company, `${number} belongs to a company already.`, ({ settings }) => ({
    settings: withNumber(settings, number),
    place: [],
    audit: { action: 'number.add', subject: subjectOf('number', { id: number, name: number }), details: {} },
  }));
};

/** Gives a number to another company, as it would start there. Where it was, what named it goes another way. */
export const assignNumber = async (
  parts: OperatorParts,
  { number, domain }: { readonly number: string; readonly domain: string },
): Promise<void> => {
  const target = await findCompany(parts, domain);
  const owner = (await listNumbers(parts)).find((one) => one.number === number);
  if (!owner) throw new OperatorError(`There is no number ${number}: add it first.`);
  if (owner.domain === domain) return;
  const from = await findCompany(parts, owner.domain);
  if (!parts.administration.companies.find(target.id)) throw servedElsewhere(domain);
  await change(parts, from, `${number} could not be taken from ${owner.domain}.`, ({ settings }) => ({
    settings: withoutNumber(settings, number),
    place: [],
    audit: {
      action: 'number.take',
      subject: subjectOf('number', { id: number, name: number }),
      details: { to: domain },
    },
  }));
  await addNumber(parts, { number, domain: target.domain });
};

const withNumber = (settings: CompanySettings, number: string): CompanySettings => {
  const { departments, numbers, options } = settings;
  const sales = departments.find(({ name }) => name === SALES_DEPARTMENT) ?? departments[0];
  if (!sales) throw new OperatorError(`${settings.domain} has no department that the number could lead to.`);
  const added = newNumber({ id: randomUUID(), number }, sales.id);
  return {
    ...settings,
    options: { ...options, mainNumber: options.mainNumber ?? number },
    numbers: [...numbers, added],
  };
};

const withoutNumber = (settings: CompanySettings, number: string): CompanySettings => {
  const found = settings.numbers.find((one) => one.number === number);
  return found ? removeThing(settings, { kind: 'number', id: found.id }, null) : settings;
};

const change = async (
  { administration, operator }: OperatorParts,
  { id: company, domain }: CompanySummary,
  refusal: string,
  plan: Plan,
): Promise<void> => {
  if (!administration.companies.find(company)) throw servedElsewhere(domain);
  const outcome = await changeSettings(administration, { company, by: operator }, plan);
  if (isRefusal(outcome)) throw new OperatorError(refusal);
};
