import { useState } from 'react';
import type { SignInError, SignInOutcome } from '../../../preload/contract/account.ts';

export interface SignInAttempt {
  /** True from the press until a failure; after a success the window leaves this page. */
  readonly isPending: boolean;
  readonly error: SignInError | undefined;
  /** Resolves to whether it succeeded. */
  readonly attempt: (send: () => Promise<SignInOutcome>) => Promise<boolean>;
  readonly forget: () => void;
}

/** One attempt to sign in at a time, and how the last one failed. */
export function useSignIn(earlier: SignInError | undefined): SignInAttempt {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState(earlier);

  const attempt = async (send: () => Promise<SignInOutcome>) => {
    if (isPending) return false;
    setPending(true);
    setError(undefined);
    const outcome = await send().catch(brokenBridge);
    if (outcome.ok) return true;
    setError(outcome.error);
    setPending(false);
    return false;
  };
  return { isPending, error, attempt, forget: () => setError(undefined) };
}

function brokenBridge(cause: unknown): SignInOutcome {
  const detail = cause instanceof Error ? cause.message : undefined;
  return { ok: false, error: { code: 'server-error', ...(detail === undefined ? {} : { detail }) } };
}
