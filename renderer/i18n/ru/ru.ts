import { api } from './api.ts';
import { call } from './call.ts';
import { colleagues } from './colleagues.ts';
import { dial } from './dial.ts';
import { ownState } from './own-state.ts';
import { settings } from './settings.ts';
import { quality } from './quality.ts';
import { signIn } from './sign-in.ts';

/** Russian, the source: its keys are the keys of every language. */
export const ru = {
  app: {
    name: 'Коммуникатор',
    phone: 'Телефон',
    sections: 'Разделы',
    failed: 'Телефон не запустился.',
    reload: 'Запустить снова',
    title: '{{state}} — Коммуникатор',
  },
  api,
  signIn,
  ownState,
  dial,
  colleagues,
  call,
  settings,
  quality,
} as const;
