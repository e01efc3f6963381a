import type { Story } from '../../story.ts';

export const ownStories: readonly Story[] = [];
