import type { Story } from '../../story.ts';

export const scheduleStories: readonly Story[] = [];
