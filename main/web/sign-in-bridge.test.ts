import { describe, expect, test } from 'vitest';
import type { WebSession } from '../../pbx/contract/web-session.ts';
import type { SignInError } from '../../preload/contract/account.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import type { Places } from './places.ts';
import { createSignInBridge } from './sign-in-bridge.ts';
import type { Stored } from './stored.ts';
import type { WebClient } from './web-client.ts';

const session = (mustChangePassword = false): WebSession => ({
  accessToken: 'token',
  expiresAt: '2030-01-01T09:10:00.000Z',
  mustChangePassword,
  company: 'Ромашка',
  me: { login: 'anna', name: 'Анна', extension: '101', role: 'administrator' },
  sip: { url: 'wss://pbx.example/sip', domain: 'pbx.example', realm: 'pbx.example', ha1: 'f00d' },
});

interface Situation {
  readonly isSecure?: boolean;
  readonly invitation?: string;
  readonly wishesSignOut?: boolean;
  /** What the cookie is worth; undefined: there is none. */
  readonly kept?: WebSession;
  readonly answer?: WebSession | SignInError;
}

const start = ({ isSecure = true, invitation, wishesSignOut = false, kept, answer }: Situation) => {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const asked = async (): Promise<WebSession> => {
    if (answer && !('code' in answer)) return answer;
    throw new SignInFailure(answer ?? { code: 'server-error' });
  };
  const refresh = async (): Promise<WebSession> => {
    if (kept) return kept;
    throw new SignInFailure({ code: 'session-ended' });
  };
  const client: WebClient = {
    signIn: asked,
    redeem: asked,
    refresh,
    changePassword: note('password changed'),
    ask: () => Promise.reject(new Error('not asked for')),
    signOut: note('signed out at the PBX'),
  };
  const places: Places = {
    address: 'pbx.example',
    invitation,
    forgetInvitation: () => done.push('invitation forgotten'),
    goToPhone: () => done.push('phone'),
    goToSignIn: () => done.push('sign-in'),
    takeNotice: () => undefined,
    wishesSignOut,
    wishSignOut: () => undefined,
    signedOut: () => done.push('signed out here'),
  };
  let login = '';
  const lastLogin: Stored<string> = {
    read: () => login,
    write: (next) => {
      login = next;
    },
    onChange: () => () => undefined,
  };
  const tokens = {
    session: refresh,
    renew: refresh,
    current: async () => (await refresh()).accessToken,
    discard: () => undefined,
  };
  return { bridge: createSignInBridge({ client, tokens, places, isSecure, lastLogin }), done };
};

const typed = { address: 'pbx.example', login: 'anna', password: 'secret', remember: true };

describe('signing in with a browser', () => {
  test('leads to the phone, and remembers the login where that is wished', async () => {
    const { bridge, done } = start({ answer: session() });
    expect(await bridge.pbx(typed)).toEqual({ ok: true });
    expect(done).toEqual(['phone']);
    expect(await bridge.memory()).toMatchObject({ login: 'anna', address: 'pbx.example', mode: 'pbx' });
    await bridge.pbx({ ...typed, remember: false });
    expect((await bridge.memory()).login).toBe('');
  });

  test('with a password that somebody else gave asks for another first', async () => {
    const { bridge, done } = start({ answer: session(true), kept: session(true) });
    await bridge.pbx(typed);
    expect(done).toEqual(['sign-in']);
    expect((await bridge.memory()).passwordDue).toEqual({ login: 'anna', company: 'Ромашка' });
    await bridge.newPassword('Kukushka-letit-na-9-etazh');
    expect(done).toEqual(['sign-in', 'password changed', 'phone']);
  });

  test('is not tried over an open line, which would lose the cookie', async () => {
    const { bridge, done } = start({ isSecure: false, answer: session() });
    expect(await bridge.pbx(typed)).toEqual({ ok: false, error: { code: 'insecure-address' } });
    expect(done).toEqual([]);
  });

  test('says what the PBX said when it refuses', async () => {
    const { bridge } = start({ answer: { code: 'wrong-password' } });
    expect(await bridge.pbx(typed)).toEqual({ ok: false, error: { code: 'wrong-password' } });
  });

  test('is not needed by whoever is in', async () => {
    const { bridge, done } = start({ kept: session() });
    await bridge.memory();
    expect(done).toEqual(['phone']);
  });

  test('ends late a session whose sign-out did not reach the PBX, and lets nobody in by it', async () => {
    const { bridge, done } = start({ kept: session(), wishesSignOut: true });
    await bridge.memory();
    expect(done).toEqual(['signed out at the PBX', 'signed out here']);
  });
});

describe('an invitation opened in a browser', () => {
  test('leads to choosing a password, and its secret leaves the address at once', async () => {
    const { bridge, done } = start({ invitation: 'secret', answer: session(true) });
    expect((await bridge.memory()).passwordDue).toEqual({ login: 'anna', company: 'Ромашка' });
    expect(done).toEqual(['invitation forgotten']);
  });

  test('of somebody with a password of his own is no way round it', async () => {
    const { bridge, done } = start({ invitation: 'secret', answer: session() });
    expect(await bridge.memory()).toMatchObject({ login: 'anna', notice: { code: 'password-needed' } });
    expect(done).toEqual(['invitation forgotten', 'signed out at the PBX']);
  });

  test('that was used says so', async () => {
    const { bridge } = start({ invitation: 'secret', answer: { code: 'link-expired' } });
    expect((await bridge.memory()).notice).toEqual({ code: 'link-expired' });
  });
});
