import '../../../renderer/ui/base.css';
import { createRoot, type Root } from 'react-dom/client';
import type { Preferences } from '../../../preload/contract/preferences.ts';
import { createPbxAccess } from '../../../renderer/api/create-pbx-access.ts';
import { PbxAccessProvider } from '../../../renderer/api/pbx-access.ts';
import { NumberReadingProvider } from '../../../renderer/features/numbers/number-reading-provider.tsx';
import { PageLanguage } from '../../../renderer/i18n/page-language.tsx';
import { showLanguage } from '../../../renderer/i18n/show-language.ts';
import { startTranslations } from '../../../renderer/i18n/start-translations.ts';
import { pageRoot } from '../../../renderer/ui/page-root.ts';
import { notedActions } from '../../doubles/noted-actions.ts';
import { stories } from '../stories/stories.ts';
import type { Story } from '../story.ts';
import { nextFrame } from './next-frame.ts';
import { storyAnswers } from './story-answers.ts';
import { StoryPlayer } from './story-player.ts';

const storyName = ({ screen, state }: Story): string => `${screen}--${state}`;

let root: Root | undefined;

/** Draws a story in the place of the one before, and plays it. Rejects when there is none, or it cannot be played. */
async function showStory(name: string, language: Preferences['language']): Promise<void> {
  const story = stories.find((candidate) => storyName(candidate) === name);
  if (!story) throw new Error(`There is no story ${name}.`);
  root?.unmount();
  // The window's address tells its section: the next story begins at its own start.
  history.replaceState(null, '', location.href.split('#')[0]);
  await showLanguage(language);

  const answers = { ...storyAnswers(language), ...story.answers };
  root = createRoot(pageRoot());
  root.render(
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
  // What floats finds its place in the frame after it came up.
  await nextFrame();
  await nextFrame();
}

/** For tests that ask what the screen told the telephone. */
Object.assign(window, { notedActions });

// A timer that stands still makes the same picture every time.
const now = Date.now();
Date.now = () => now;

await startTranslations('ru');
document.documentElement.dataset.stories = stories.map(storyName).join(' ');
// By name and language; resolves when it has been played.
Object.assign(window, { showStory, nextFrame });
