import type { Story } from '../story.ts';
import { callStories } from './call-stories.ts';
import { departmentsStories } from './company/departments-stories.ts';
import { employeesStories } from './company/employees-stories.ts';
import { optionsStories } from './company/options-stories.ts';
import { ownStories } from './company/own-stories.ts';
import { routesStories } from './company/routes-stories.ts';
import { scheduleStories } from './company/schedule-stories.ts';
import { statisticsStories } from './company/statistics-stories.ts';
import { wizardStories } from './company/wizard-stories.ts';
import { deskStories } from './desk-stories.ts';
import { incomingStories } from './incoming-stories.tsx';
import { historyStories } from './history-stories.ts';
import { ownLineStories } from './own-line-stories.ts';
import { peopleStories } from './people-stories.ts';
import { phoneStories } from './phone-stories.ts';
import { qualityStories } from './quality-stories.ts';
import { settingsStories } from './settings-stories.ts';
import { severalCallsStories } from './several-calls-stories.ts';
import { signInStories } from './sign-in-stories.tsx';
import { soundStories } from './sound-stories.tsx';

/** Every screen in every state. */
export const stories: readonly Story[] = [
  ...signInStories,
  ...phoneStories,
  ...deskStories,
  ...incomingStories,
  ...peopleStories,
  ...callStories,
  ...qualityStories,
  ...severalCallsStories,
  ...settingsStories,
  ...historyStories,
  ...ownLineStories,
  ...soundStories,
  ...ownStories,
  ...employeesStories,
  ...departmentsStories,
  ...routesStories,
  ...scheduleStories,
  ...optionsStories,
  ...statisticsStories,
  ...wizardStories,
];
