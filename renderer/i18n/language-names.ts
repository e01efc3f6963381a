/** Each language in its own words, the same in every language. */
export const languageNames = { ru: 'Русский', en: 'English' } as const;
