import type { Story } from '../../story.ts';

export const employeesStories: readonly Story[] = [];
