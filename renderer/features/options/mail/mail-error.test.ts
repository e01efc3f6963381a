import { expect, test } from 'vitest';
import { mailError } from './mail-error.ts';

test.each([
  ['no-mail-server', { problem: 'no-mail-server', answer: '' }],
  [
    'address-refused: 550 5.1.1: No such user',
    { problem: 'address-refused', answer: '550 5.1.1: No such user' },
  ],
  ['something new', { problem: 'unknown', answer: '' }],
])('%s', (error, told) => {
  expect(mailError(error)).toEqual(told);
});
