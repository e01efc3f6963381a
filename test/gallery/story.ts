import type { ReactNode } from 'react';
import type { FakeAnswers } from '../doubles/fake-communicator.ts';
import type { StoryPlayer } from './page/story-player.ts';

/** Where the page of stories serves a recording of speech. */
export const SPOKEN_SOUND = 'spoken.wav';

/** One screen in one state, as data: what the main process answers, what is drawn, what is then done to it. */
export interface Story {
  readonly screen:
    | 'sign-in'
    | 'phone'
    | 'call'
    | 'calls'
    | 'settings'
    | 'incoming'
    | 'desk'
    | 'history'
    | 'voicemail'
    | 'people'
    | 'own'
    | 'employees'
    | 'departments'
    | 'routes'
    | 'schedule'
    | 'options'
    | 'statistics'
    | 'wizard';
  readonly state: string;
  readonly answers?: Partial<FakeAnswers>;
  readonly draw: (answers: FakeAnswers) => ReactNode;
  readonly play?: (player: StoryPlayer) => Promise<void>;
}
