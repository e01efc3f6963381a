import type { TraceLanguage } from '../../contract/call-history.ts';
import type { TraceStep } from '../../contract/call-record.ts';
import { english } from './english.ts';
import { russian } from './russian.ts';
import type { TraceWords } from './trace-words.ts';

const languages: Readonly<Record<TraceLanguage, TraceWords>> = { ru: russian, en: english };

/** One decision in words. A code of a later version of the PBX is shown as it is. */
export const describeTrace = ({ code, details }: TraceStep, language: TraceLanguage): string => {
  const words: Readonly<Record<string, string>> = languages[language];
  const text = Object.hasOwn(words, code) ? words[code] : code;
  const named: Readonly<Record<string, string>> = terms[language];
  return (text ?? code).replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = Object.hasOwn(details, key) ? String(details[key]) : '';
    return Object.hasOwn(named, value) ? (named[value] ?? value) : value;
  });
};

/** Values that are no names: reasons, devices, kinds of destination. */
const terms: Readonly<Record<TraceLanguage, Readonly<Record<string, string>>>> = {
  ru: {
    busy: 'занято',
    rejected: 'отклонён',
    'no-answer': 'нет ответа',
    unavailable: 'недоступен',
    forbidden: 'запрещено',
    'not-found': 'номер не найден',
    normal: 'разговор окончен',
    cancelled: 'отменён',
    failed: 'сбой связи',
    always: 'всегда',
    away: 'отошёл',
    employee: 'сотрудник',
    department: 'отдел',
    outside: 'внешний номер',
    voicemail: 'голосовая почта',
    communicator: 'коммуникатор',
    'desk-phone': 'настольный телефон',
    'communicator, desk-phone': 'коммуникатор и настольный телефон',
    mobile: 'мобильный',
    'all-at-once': 'все сразу',
    'in-order': 'по порядку',
    evenly: 'равномерно',
    random: 'случайно',
    local: 'местный',
    'long-distance': 'междугородный',
    international: 'международный',
    premium: 'платная услуга',
    unsupported: 'здесь факсы не принимаются',
    'no-fax': 'звонивший не прислал факс',
    'broken-off': 'передача прервалась',
    'not-kept': 'не удалось сохранить',
  },
  en: {
    'no-answer': 'no answer',
    'not-found': 'no such number',
    normal: 'hung up',
    failed: 'connection failed',
    'desk-phone': 'desk phone',
    'communicator, desk-phone': 'communicator and desk phone',
    'all-at-once': 'all at once',
    'in-order': 'in order',
    outside: 'a number outside',
    unsupported: 'faxes are not received here',
    'no-fax': 'the caller sent none',
    'broken-off': 'it broke off',
    'not-kept': 'it could not be stored',
  },
};
