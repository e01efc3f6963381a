import { api } from './api.ts';
import { alerts } from './alerts.ts';
import { favourites } from './favourites.ts';
import { lastCalls } from './last-calls.ts';
import { firstRun } from './first-run.ts';
import { shortcuts } from './shortcuts.ts';
import { start } from './start.ts';
import { call } from './call.ts';
import { colleagues } from './colleagues.ts';
import { contacts } from './contacts.ts';
import { desk } from './desk.ts';
import { dial } from './dial.ts';
import { ownState } from './own-state.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { quality } from './quality.ts';
import { history } from './history.ts';
import { sounds } from './sounds.ts';
import { voicemail } from './voicemail.ts';
import { signIn } from './sign-in.ts';
import { sound } from './sound.ts';

/** English. */
export const en = {
  app: {
    name: 'Communicator',
    phone: 'Phone',
    sections: 'Sections',
    statistics: 'Statistics',
    failed: 'The phone did not start.',
    reload: 'Start again',
    title: '{{state}} — Communicator',
  },
  api,
  voicemail,
  sounds,
  history,
  signIn,
  ownState,
  dial,
  desk,
  alerts,
  shortcuts,
  start,
  firstRun,
  colleagues,
  contacts,
  favourites,
  lastCalls,
  search,
  call,
  settings,
  quality,
  sound,
};
