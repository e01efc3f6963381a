import i18next, { type TFunction } from 'i18next';
import type { AuditListed } from '../../../../pbx/contract/audit-trail.ts';
import type { company } from '../../../i18n/ru/company/company.ts';

type Texts = typeof company.options.audit;

/** What was done: «Изменён сотрудник: Иван Петров»; the code itself when it is one of a newer PBX. */
export function actionWords(t: TFunction, { action, subject }: AuditListed): string {
  const code = action.replaceAll('.', '-');
  const words = isKnown<keyof Texts['actions']>('actions', code)
    ? t(`company.options.audit.actions.${code}`)
    : action;
  return subject === null ? words : `${words}: ${subject.name}`;
}

/** What is known besides: fields that were changed, the mail server's name. Empty: nothing to tell. */
export function detailWords(t: TFunction, { details }: AuditListed): string {
  return Object.entries(details)
    .flatMap(([name, value]) => {
      if (value === null || value === '') return [];
      if (name === 'fields') {
        return [t('company.options.audit.fields', { fields: fieldNames(t, String(value)) })];
      }
      if (name === 'result') return [resultWords(t, String(value))];
      return isKnown<keyof Texts['details']>('details', name)
        ? [t(`company.options.audit.details.${name}`, { value: String(value) })]
        : [];
    })
    .join(', ');
}

/** Who: an employee's name as it was, the operator, the PBX itself. */
export function actorWords(t: TFunction, { actor }: AuditListed): string {
  if (actor.kind === 'employee') return actor.name;
  return t(`company.options.audit.${actor.kind}`);
}

const fieldNames = (t: TFunction, fields: string): string =>
  fields
    .split(', ')
    .map((field) =>
      isKnown<keyof Texts['fieldNames']>('fieldNames', field)
        ? t(`company.options.audit.fieldNames.${field}`)
        : field,
    )
    .join(', ');

const resultWords = (t: TFunction, result: string): string => {
  if (result === 'sent') return t('company.options.audit.results.sent');
  return i18next.exists(`company.options.mail.problems.${result}`)
    ? t(`company.options.mail.problems.${result as 'unknown'}`)
    : result;
};

function isKnown<Key extends string>(part: keyof Texts, key: string): key is Key {
  return i18next.exists(`company.options.audit.${part}.${key}`);
}
