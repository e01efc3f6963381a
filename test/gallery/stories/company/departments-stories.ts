import type { Story } from '../../story.ts';

export const departmentsStories: readonly Story[] = [];
