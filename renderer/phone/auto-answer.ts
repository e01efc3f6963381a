/** When the phone answers by itself, as its user chose. */
export interface AutoAnswerPolicy {
  /** `when-asked`: calls that ask for it, as intercoms do; `always`: every call. */
  readonly mode: 'never' | 'when-asked' | 'always';
  /** At least so long it rings first, so that nobody is taken by surprise. */
  readonly afterSeconds: number;
}

/** Nobody's microphone opens by itself unless they wanted that. */
export const neverAutoAnswer: AutoAnswerPolicy = { mode: 'never', afterSeconds: 2 };

/**
 * After how many milliseconds a call is to be answered by itself; undefined: not at all. `askedSeconds`: what
 * the call asks for. `isFree`: no other call is up: one that goes on is never put aside by a machine.
 */
export function autoAnswerDelay(
  { mode, afterSeconds }: AutoAnswerPolicy,
  askedSeconds: number | undefined,
  isFree: boolean,
): number | undefined {
  const isWanted = mode === 'always' || (mode === 'when-asked' && askedSeconds !== undefined);
  return isWanted && isFree ? Math.max(afterSeconds, askedSeconds ?? 0) * 1000 : undefined;
}
