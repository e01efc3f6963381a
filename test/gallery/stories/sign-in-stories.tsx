import i18next from 'i18next';
import type { SignInError, SignInErrorCode } from '../../../preload/contract/account.ts';
import { SignInPage } from '../../../renderer/features/sign-in/sign-in-page.tsx';
import { type FakeAnswers, fakeCommunicator } from '../../doubles/fake-communicator.ts';
import { emptyMemory } from '../page/story-answers.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';

const remembered = { ...emptyMemory, address: 'romashka.vats.example', login: 'anna' };
const passwordDue = { ...remembered, passwordDue: { login: 'anna', company: 'Ромашка' } };
const sipMemory = {
  ...emptyMemory,
  mode: 'sip-account' as const,
  server: 'wss://sip.example.com/ws',
  uri: 'anna@sip.example.com',
  login: 'anna',
};
const never = new Promise<never>(() => undefined);

const draw = (answers: FakeAnswers) => (
  <SignInPage
    communicator={fakeCommunicator(answers)}
    memory={answers.memory}
    preferences={answers.preferences}
    version="0.1.0"
  />
);

const story = (state: string, answers: Partial<FakeAnswers>, play?: Story['play']): Story => ({
  screen: 'sign-in',
  state,
  answers,
  draw,
  ...(play && { play }),
});

const submit = (player: StoryPlayer) => player.press(i18next.t('signIn.submit'));

const signIn = async (player: StoryPlayer) => {
  await player.fill(i18next.t('signIn.password'), 'a long password');
  await submit(player);
};

const refused = (code: SignInErrorCode, more: Partial<SignInError> = {}): Story =>
  story(
    code,
    { memory: remembered, signIn: Promise.resolve({ ok: false, error: { code, ...more } }) },
    async (player) => {
      await signIn(player);
      await player.sees('details');
    },
  );

/** Every state of the way in. */
export const signInStories: readonly Story[] = [
  story('empty', {}),
  story('remembered', { memory: remembered }),
  story('missing', {}, submit),
  story('revealed', { memory: remembered }, async (player) => {
    await player.fill(i18next.t('signIn.password'), 'romashka-2026');
    await player.press(i18next.t('signIn.reveal'));
  }),
  story('pending', { memory: remembered }, signIn),
  story('in-a-browser', { memory: remembered, surface: 'browser' }),
  story('vault-in-memory', { memory: { ...remembered, vault: 'memory' } }),
  story('signed-out', { memory: { ...remembered, notice: { code: 'version-mismatch-app-old' } } }),
  refused('wrong-password'),
  refused('too-many-attempts', { retryAfterSeconds: 42 }),
  refused('unknown-address', { detail: 'ERR_NAME_NOT_RESOLVED' }),
  refused('bad-address'),
  refused('server-silent', { detail: 'ERR_TIMED_OUT' }),
  refused('not-a-pbx', { detail: 'HTTP 404' }),
  refused('insecure-address'),
  refused('version-mismatch-pbx-old'),
  refused('server-error', { detail: 'HTTP 503' }),
  {
    ...refused('certificate-refused', { detail: 'ERR_CERT_DATE_INVALID, romashka.vats.example' }),
    play: async (player) => {
      await signIn(player);
      await player.press(i18next.t('signIn.error.details'));
    },
  },
  story('sip-account', {}, (player) => player.press(i18next.t('signIn.useSipAccount'))),
  story('sip-account-remembered', { memory: sipMemory }),
  story('sip-account-missing', { memory: { ...sipMemory, uri: '', login: '' } }, submit),
  story('session-ended', { memory: { ...remembered, notice: { code: 'session-ended' } } }),
  story('new-password', { memory: passwordDue }),
  story(
    'new-password-refused',
    {
      memory: passwordDue,
      signIn: Promise.resolve({ ok: false, error: { code: 'password-refused', reason: 'weak' } }),
    },
    async (player) => {
      await player.fill(i18next.t('signIn.newPassword.field'), 'romashka');
      await player.press(i18next.t('signIn.newPassword.submit'));
      await player.sees('[aria-invalid="true"]');
    },
  ),
  story('office-starting', { memory: { ...emptyMemory, mode: 'office' }, officePeople: never }),
  story('office', {}, async (player) => {
    await player.press(i18next.t('signIn.tryWithoutPbx'));
    await player.sees('li button');
  }),
  story('office-entering', { memory: { ...emptyMemory, mode: 'office' } }, async (player) => {
    await player.sees('li button');
    document.querySelectorAll<HTMLElement>('li button')[1]?.click();
    await player.sees('li button[data-pending]');
  }),
  story('office-failed', {
    memory: { ...emptyMemory, mode: 'office' },
    officePeople: Promise.resolve({ ok: false, error: { code: 'office-failed', detail: 'exit code 1' } }),
  }),
];
