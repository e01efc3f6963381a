import type { StoryPlayer } from '../../page/story-player.ts';
import i18next from 'i18next';
import type { Story } from '../../story.ts';

/** Opens a section of the settings, by its text in `settings.sections`, and waits for what it shows. */
export const openSettings =
  (
    section: string,
    shows: string,
    then?: (player: StoryPlayer) => Promise<void>,
  ): NonNullable<Story['play']> =>
  async (player) => {
    await player.press(i18next.t('settings.title'));
    await player.press(i18next.t(`settings.sections.${section}` as 'settings.title'));
    await player.sees(shows);
    await then?.(player);
  };
