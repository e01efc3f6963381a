import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SettingUse } from '../../../../pbx/contract/problem.ts';
import type { company } from '../../../i18n/ru/company/company.ts';

type KnownField = keyof typeof company.employees.removal.use;

/** Where settings name an employee, in words: «Отдел продаж: участник отдела». */
export function useText(): (use: SettingUse) => string {
  const { t } = useTranslation();
  return ({ kind, name, field }) => {
    const known: KnownField = isKnown(field) ? field : 'other';
    return t('company.employees.removal.useAt', {
      owner: t(`company.employees.removal.owner.${kind}`, { name }),
      what: t(`company.employees.removal.use.${known}`),
    });
  };
}

const isKnown = (field: string): field is KnownField =>
  i18next.exists(`company.employees.removal.use.${field}`);
