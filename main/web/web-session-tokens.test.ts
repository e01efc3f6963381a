import { describe, expect, test } from 'vitest';
import type { WebSession } from '../../pbx/contract/web-session.ts';
import type { SignInError } from '../../preload/contract/account.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import { createWebSessionTokens } from './web-session-tokens.ts';

const session = (accessToken: string, minutes = 10): WebSession => ({
  accessToken,
  expiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
  mustChangePassword: false,
  company: 'Ромашка',
  me: { login: 'anna', name: 'Анна', extension: '101', role: 'administrator' },
  sip: { url: 'wss://pbx.example/sip', domain: 'pbx.example', realm: 'pbx.example', ha1: 'f00d' },
});

const start = (answers: readonly (WebSession | SignInError)[]) => {
  const left = [...answers];
  const endings: SignInError[] = [];
  let asked = 0;
  const tokens = createWebSessionTokens({
    client: {
      async refresh() {
        asked += 1;
        const answer = left.shift() ?? session('more');
        if ('code' in answer) throw new SignInFailure(answer);
        return answer;
      },
    },
    alone: (work) => work(),
    onEnded: (error) => endings.push(error),
  });
  return { tokens, endings, asked: () => asked };
};

describe('the session of a browser', () => {
  test('is asked for once by all who want it at the same time, and then no more until its end is near', async () => {
    const { tokens, asked } = start([session('first')]);
    expect(await Promise.all([tokens.current(), tokens.current(), tokens.session()])).toMatchObject([
      'first',
      'first',
      { accessToken: 'first' },
    ]);
    await tokens.current();
    expect(asked()).toBe(1);
  });

  test('whose token is about to end, or was refused, goes on with another', async () => {
    const { tokens } = start([session('short', 0.2), session('second'), session('third')]);
    expect((await tokens.session()).accessToken).toBe('short');
    expect(await tokens.current()).toBe('second');
    tokens.discard('first');
    expect(await tokens.current()).toBe('second');
    tokens.discard('second');
    expect(await tokens.current()).toBe('third');
  });

  test('that the PBX ended is over, and whoever shows the page is told', async () => {
    const { tokens, endings } = start([{ code: 'session-ended' }]);
    await expect(tokens.current()).rejects.toThrow('session-ended');
    expect(endings).toEqual([{ code: 'session-ended' }]);
  });

  test('is not over because nobody answers', async () => {
    const { tokens, endings } = start([{ code: 'server-silent' }, session('second')]);
    await expect(tokens.current()).rejects.toThrow('server-silent');
    expect(endings).toEqual([]);
    expect(await tokens.current()).toBe('second');
  });
});
