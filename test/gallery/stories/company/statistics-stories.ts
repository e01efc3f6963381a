import type { Story } from '../../story.ts';

export const statisticsStories: readonly Story[] = [];
