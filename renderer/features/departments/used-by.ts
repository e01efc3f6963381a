import i18next, { type TFunction } from 'i18next';
import type { SettingUse } from '../../../pbx/contract/problem.ts';
import type { company } from '../../i18n/ru/company/company.ts';

type KnownField = keyof typeof company.departments.uses;

/** Where a setting names what is to be removed: «Номер „Основной“: маршрут». */
export function usedBy(t: TFunction, { kind, name, field }: SettingUse): string {
  return t(`company.departments.owners.${kind}`, {
    name,
    what: t(`company.departments.uses.${isKnown(field) ? field : 'other'}`),
  });
}

const isKnown = (field: string): field is KnownField => i18next.exists(`company.departments.uses.${field}`);
