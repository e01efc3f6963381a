import type { NumberPart, PromptName } from './prompt-names.ts';

/** The largest number that there are words for. */
const LARGEST_SPOKEN_NUMBER = 999;

type Gender = 'masculine' | 'feminine';

/**
 * A cardinal number in words: 321 → «триста», «двадцать», «один». RangeError for what is no whole number from 0 to
 * 999.
 */
export const soundsOfNumber = (value: number): readonly NumberPart[] => words(value, 'masculine');

/** A count of minutes with the right ending: 21 → «двадцать», «одна», «минута». */
export const soundsOfMinutes = (value: number): readonly PromptName[] => [
  ...words(value, 'feminine'),
  minutesOf(value),
];

const words = (value: number, gender: Gender): readonly NumberPart[] => {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_SPOKEN_NUMBER)
    throw new RangeError(`No words for ${value}`);
  if (value === 0) return ['number-0'];
  const hundreds = value - (value % 100);
  const belowHundred = value % 100;
  const tens = belowHundred < 20 ? 0 : belowHundred - (belowHundred % 10);
  const rest = belowHundred - tens;
  return [
    ...[hundreds, tens].filter((part) => part > 0).map((part): NumberPart => `number-${part}`),
    ...(rest > 0 ? [unit(rest, gender)] : []),
  ];
};

const unit = (value: number, gender: Gender): NumberPart => {
  if (gender === 'feminine' && value === 1) return 'number-1-feminine';
  if (gender === 'feminine' && value === 2) return 'number-2-feminine';
  return `number-${value}`;
};

/** Russian plural forms are a matter of the last digits: Intl knows them. */
const plurals = new Intl.PluralRules('ru');

const minutesOf = (value: number): PromptName => {
  const form = plurals.select(value);
  return form === 'one' || form === 'few' ? `minutes-${form}` : 'minutes-many';
};
