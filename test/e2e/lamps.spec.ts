import { test } from '../support/communicator-test.ts';
import { watchLamp } from '../support/lamp-story.ts';

test('a lamp follows its colleague: not in reach, free, ringing, talking, free', ({ phoneOf }) =>
  watchLamp(phoneOf));
