import type { Story } from '../story.ts';
import { callStories } from './call-stories.ts';
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
];
