import '../../../renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { createPbxAccess } from '../../../renderer/api/create-pbx-access.ts';
import { PbxAccessProvider } from '../../../renderer/api/pbx-access.ts';
import { NumberReadingProvider } from '../../../renderer/features/numbers/number-reading-provider.tsx';
import { PageLanguage } from '../../../renderer/i18n/page-language.tsx';
import { startTranslations } from '../../../renderer/i18n/start-translations.ts';
import { pageRoot } from '../../../renderer/ui/page-root.ts';
import { notedActions } from '../../doubles/noted-actions.ts';
import { stories } from '../stories/stories.ts';
import type { Story } from '../story.ts';
import { storyAnswers } from './story-answers.ts';
import { StoryPlayer } from './story-player.ts';

const storyName = ({ screen, state }: Story): string => `${screen}--${state}`;

/** Draws the story that the address names: `?story=phone--idle&language=ru`, then says so on the root. */
async function showStory(): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  const story = stories.find((candidate) => storyName(candidate) === wanted.get('story'));
  if (!story) throw new Error(`There is no story ${wanted.get('story')}.`);

  const language = wanted.get('language') === 'en' ? 'en' : 'ru';
  const answers = { ...storyAnswers(language), ...story.answers };
  await startTranslations(language);
  createRoot(pageRoot()).render(
    <PageLanguage>
      <PbxAccessProvider value={createPbxAccess(answers.api, answers.account)}>
        <NumberReadingProvider>{story.draw(answers)}</NumberReadingProvider>
      </PbxAccessProvider>
    </PageLanguage>,
  );
  const player = new StoryPlayer();
  await player.sees('#root > *');
  await story.play?.(player);
  await document.fonts.ready;
  await player.misses('[data-arriving]');
  // Favourites and last calls arrive after the first picture; React lets them wait for 0.3 s.
  if (document.querySelector('[data-lists=true]')) await player.sees('[class*=lists] > *');
}

/** For tests that ask what the screen told the telephone. */
Object.assign(window, { notedActions });

// A timer that stands still makes the same picture every time.
const now = Date.now();
Date.now = () => now;

const { dataset } = document.documentElement;
dataset.stories = stories.map(storyName).join(' ');
showStory().then(
  () => {
    dataset.story = 'shown';
  },
  (error: unknown) => {
    dataset.story = String(error);
  },
);
