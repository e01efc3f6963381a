import type { Story } from '../../story.ts';

export const routesStories: readonly Story[] = [];
