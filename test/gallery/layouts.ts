/** How a story is laid out; its theme can be changed on the spot. */
export interface Layout {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly language: 'ru' | 'en';
}

export type Theme = 'light' | 'dark';

export const themes: readonly Theme[] = ['light', 'dark'];

const SIZES = [
  { width: 400, height: 720 },
  { width: 1200, height: 800 },
] as const;

/** Compact and wide × both languages. */
export const layouts: readonly Layout[] = SIZES.flatMap((size) =>
  (['ru', 'en'] as const).map((language) => ({ ...size, language })),
);
