/** One section of an Asterisk configuration file: a name, and values by their names, in order. */
export interface ConfSection {
  readonly name: string;
  readonly values: readonly (readonly [name: string, value: string])[];
}

const HEADER = /^\[([^\]]+)\]\s*(?:\(([^)]*)\))?/;
const VALUE = /^([^=\s][^=]*?)\s*=>?\s*(.*)$/;

/**
 * Reads what Asterisk reads: sections, templates (`[name](!)`, `[name](template)`), additions (`[name](+)`), comments.
 * Templates themselves are left out. Files are to be included before (`#include`).
 */
export const readConf = (text: string): readonly ConfSection[] => {
  const sections: { name: string; isTemplate: boolean; values: [string, string][] }[] = [];
  for (const line of withoutComments(text)) {
    const [header, name = '', options = ''] = HEADER.exec(line) ?? [];
    if (header !== undefined) {
      const words = options.split(',').map((word) => word.trim());
      const inherited = words.flatMap((word) => sections.find((one) => one.name === word)?.values ?? []);
      const known = words.includes('+') ? sections.find((one) => one.name === name) : undefined;
      sections.push(known ?? { name, isTemplate: words.includes('!'), values: [...inherited] });
      continue;
    }
    const [, key, value = ''] = VALUE.exec(line) ?? [];
    if (key !== undefined) sections.at(-1)?.values.push([key, value]);
  }
  return [...new Set(sections)]
    .filter(({ isTemplate }) => !isTemplate)
    .map(({ name, values }) => ({ name, values }));
};

/** The last value of this name, as Asterisk takes it. */
export const lastValue = (section: ConfSection | undefined, name: string): string | undefined =>
  section?.values.findLast(([key]) => key.toLowerCase() === name)?.[1];

const withoutComments = (text: string): readonly string[] =>
  text
    .replaceAll(/^;--(?!-)[\s\S]*?--;/gm, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/(?<!\\);.*$/, '')
        .replaceAll('\\;', ';')
        .trim(),
    );

/** Asterisk's truth: `yes`, `true`, `y`, `t`, `1`, `on`. */
export const isYes = (value: string | undefined): boolean => /^(yes|true|y|t|1|on)$/i.test(value ?? '');
