import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { transliterate } from 'transliteration';
import { onLatinLayout, russianAdjacency } from './russian-keyboard.ts';
import { RUSSIAN_PASSWORDS } from './russian-passwords.ts';

/** 0: guessed at once … 4: out of reach. What is shown while one types. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4;

/** Over the network as from a stolen database, below this it is a matter of hours. */
const WEAKEST_ACCEPTED: PasswordStrength = 3;

const SHORTEST = 8;

/** Whose password it is: what a guesser tries first. */
export interface PasswordOwner {
  readonly login: string;
  /** His name, the company's name and domain, his numbers. */
  readonly words: readonly string[];
}

export type PasswordProblem = 'too-short' | 'contains-login' | 'weak';

/** Made at the first password: sorting the dictionaries takes as long as a start may not. */
let estimator: ZxcvbnFactory | undefined;

const strengthEstimator = (): ZxcvbnFactory => {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, russian: RUSSIAN_PASSWORDS.flatMap(waysToType) },
    graphs: { ...adjacencyGraphs, russian: { ...russianAdjacency } },
  });
  return estimator;
};

/** A Russian word as it is, in Latin letters, and typed with the wrong layout on. */
const waysToType = (word: string): string[] => {
  const lower = word.toLowerCase();
  return [lower, transliterate(lower), onLatinLayout(lower)];
};

/** How hard a password is to guess for one who knows its owner. */
export const passwordStrength = (password: string, { login, words }: PasswordOwner): PasswordStrength => {
  const known = [login, ...words.flatMap((text) => [text, ...text.split(/[^\p{L}\d]+/u)])].filter(
    (word) => word.length > 2,
  );
  return strengthEstimator().check(password, known.flatMap(waysToType)).score;
};

/** Why a password is refused; undefined: it may be used. Whether others use it is for `auth` to find. */
export const passwordProblem = (password: string, owner: PasswordOwner): PasswordProblem | undefined => {
  if (password.length < SHORTEST) return 'too-short';
  if (password.toLowerCase().includes(owner.login)) return 'contains-login';
  return passwordStrength(password, owner) < WEAKEST_ACCEPTED ? 'weak' : undefined;
};
