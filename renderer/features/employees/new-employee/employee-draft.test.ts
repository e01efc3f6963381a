import { expect, test } from 'vitest';
import { emptyDraft, readDraft, withProposal, withTyped, wrongFields } from './employee-draft.ts';

const proposal = { login: 'pyotr', extension: '104', password: 'k7wd-29mq-xt4r-hb3e' };
const dial = (number: string) => number.replace(/[ ()-]/g, '').replace(/^8/, '+7');

test('a proposal fills in what was not typed, and keeps to it', () => {
  const named = withProposal(withTyped(emptyDraft, { name: 'Пётр' }), proposal);
  expect(named).toMatchObject(proposal);
  const own = withTyped(named, { login: 'petya' });
  const again = { login: 'pyotr.sidorov', extension: '105', password: 'other' };
  expect(withProposal(own, again)).toMatchObject({
    login: 'petya',
    extension: '105',
    password: proposal.password,
  });
});

test('a field that was emptied may be proposed again', () => {
  const typed = withTyped(withTyped(emptyDraft, { login: 'petya' }), { extension: '' });
  expect(withProposal(typed, proposal)).toMatchObject({ login: 'petya', extension: '104' });
});

test('what is wrong is told until it is changed', () => {
  expect(readDraft({ ...emptyDraft, email: 'petr@', mobile: '12' }, dial)).toEqual({
    wrong: { name: 'required', email: 'invalid-format', mobile: 'invalid-format' },
  });
  const wrong = { ...emptyDraft, wrong: { login: 'login-taken', email: 'required' } };
  expect(withTyped(wrong, { login: 'petya' }).wrong).toEqual({ email: 'required' });
});

test('a mobile is forwarded to as the PBX proposes, unless one does not want it', () => {
  const typed = { ...emptyDraft, name: ' Пётр ', mobile: '8 917 000-00-55' };
  const wanted = readDraft(typed, dial);
  expect(wanted).toEqual({
    employee: {
      ...{ name: 'Пётр', position: '', role: 'user', email: null, mobile: '+79170000055' },
      ...{ invite: false, mailPassword: false },
    },
  });
  expect(readDraft({ ...typed, forwards: false }, dial)).toMatchObject({
    employee: { forwarding: { onNoAnswer: null, whenNotRegistered: null } },
  });
});

test('an invitation goes only to whom has an address', () => {
  expect(readDraft({ ...emptyDraft, name: 'Пётр', email: 'petr@example.org' }, dial)).toMatchObject({
    employee: { invite: true },
  });
});

test('finds the fields that the PBX complains about', () => {
  const errors = [
    { at: '/password', code: 'of-another' },
    { at: '/departments/0/extension', code: 'extension-taken' },
  ];
  const problem = { type: '', title: '', status: 422, code: 'password-refused', errors } as const;
  expect(wrongFields({ kind: 'problem', problem: { ...problem, errors } })).toEqual({
    password: 'of-another',
  });
  expect(wrongFields({ kind: 'offline', detail: '' })).toEqual({});
});
