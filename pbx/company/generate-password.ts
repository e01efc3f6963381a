/** No 0 and o, 1, i and l: they are read out over the telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const GROUPS = 4;
const LETTERS_IN_GROUP = 4;

/**
 * «Создать новый пароль»: `k7wd-29mq-xt4r-hb3e`, 79 random bits. `randomBelow` answers an unpredictable whole
 * number from 0 to below its bound, each as likely (node:crypto's randomInt).
 */
export const generatePassword = (randomBelow: (bound: number) => number): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: LETTERS_IN_GROUP }, () => LETTERS.charAt(randomBelow(LETTERS.length))).join(''),
  ).join('-');
