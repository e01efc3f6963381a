import { expect, test } from 'vitest';
import { changedDraft, draftOf, emptyDraft, serverOf } from './mail-draft.ts';

const whole = { ...emptyDraft, host: 'smtp.example.org', from: 'pbx@example.org' };

test('there is a mail server as soon as its address and the sender are known', () => {
  expect(serverOf(emptyDraft)).toBeUndefined();
  expect(serverOf({ ...emptyDraft, host: 'smtp.example.org' })).toBeUndefined();
  expect(serverOf(whole)).toMatchObject({ host: 'smtp.example.org', port: 587, signIn: null });
});

test('a password that is not typed is left out', () => {
  expect(serverOf({ ...whole, user: 'pbx' })?.signIn).toEqual({ user: 'pbx' });
  expect(serverOf({ ...whole, user: 'pbx', password: 'x' })?.signIn).toEqual({ user: 'pbx', password: 'x' });
  const server = serverOf({ ...whole, user: 'pbx' });
  expect(server && draftOf(server)).toEqual({ ...whole, user: 'pbx' });
});

test('another protection brings its port, unless somebody chose one', () => {
  expect(changedDraft(whole, { security: 'tls' }).port).toBe(465);
  expect(changedDraft({ ...whole, port: 2525 }, { security: 'tls' }).port).toBe(2525);
  expect(changedDraft(whole, { security: 'tls', port: 1 }).port).toBe(1);
});
