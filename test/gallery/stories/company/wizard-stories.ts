import type { Story } from '../../story.ts';

export const wizardStories: readonly Story[] = [];
