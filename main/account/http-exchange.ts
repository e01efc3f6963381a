import { z } from 'zod';
import { Problem } from '../../pbx/contract/problem.ts';
import type { SignInError, SignInErrorCode } from '../../preload/contract/account.ts';
import { parseJson } from '../parse-json.ts';
import { networkFailure } from './network-failure.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** A request with a body. */
export const json = (method: 'POST' | 'PUT', body: object) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const bearer = (accessToken: string) => ({ authorization: `Bearer ${accessToken}` });

/** What a PBX answered, read to its end. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** Undefined when the body is not JSON. */
  readonly body: unknown;
}

/** Rejects with a `SignInFailure` when there is no answer. */
export async function send(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Answer> {
  const response = await reach(fetch, url, init);
  const retryAfter = response.headers.get('retry-after');
  try {
    return { status: response.status, retryAfter, body: parseJson(await response.text()) };
  } catch (error) {
    throw new SignInFailure(networkFailure(error), error);
  }
}

/** Asks as one who is signed in; the answer streams. Rejects with a `SignInFailure` when there is none. */
export function ask(
  fetch: typeof globalThis.fetch,
  url: string,
  accessToken: string,
  init: RequestInit,
): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', bearer(accessToken).authorization);
  return reach(fetch, url, { ...init, headers });
}

async function reach(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'error', credentials: 'omit', cache: 'no-store', ...init });
  } catch (error) {
    throw new SignInFailure(networkFailure(error), error);
  }
}

/** Throws a `SignInFailure` for a refusal. `refused`: what 401 means here. */
export function accepted(answer: Answer, refused: SignInErrorCode = 'wrong-password'): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new SignInFailure(refusal(answer, refused));
}

function refusal(answer: Answer, refused: SignInErrorCode): SignInError {
  const problem = Problem.safeParse(answer.body).data;
  const detail = `HTTP ${answer.status}${problem ? ` ${problem.code}` : ''}`;
  if (answer.status === 401) return { code: refused, detail };
  if (problem?.code === 'wrong-password') return { code: 'wrong-password', detail };
  if (problem?.code === 'password-refused') {
    const reason = problem.errors?.[0]?.code;
    return { code: 'password-refused', detail, ...(reason !== undefined && { reason }) };
  }
  if (answer.status !== 429) return { code: 'server-error', detail };
  const retryAfterSeconds =
    problem?.retryAfter ?? z.coerce.number().positive().safeParse(answer.retryAfter).data;
  return { code: 'too-many-attempts', detail, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}

/** Throws a `SignInFailure` when the answer is not what we know. */
export function read<Schema extends z.ZodType>(schema: Schema, answer: Answer): z.output<Schema> {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new SignInFailure({ code: 'server-error', detail: 'unexpected answer' }, parsed.error);
}
