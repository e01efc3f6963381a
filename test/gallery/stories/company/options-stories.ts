import type { Story } from '../../story.ts';

export const optionsStories: readonly Story[] = [];
