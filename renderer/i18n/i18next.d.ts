import 'i18next';
import type { company } from './ru/company/company.ts';
import type { ru } from './ru/ru.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof ru & { readonly company: typeof company } };
  }
}
