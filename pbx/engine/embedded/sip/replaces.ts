/** A dialog as somebody else names it (RFC 3891 §6.1). */
export interface ReplacedDialog {
  readonly callId: string;
  /**
   * Both tags, in no order: which is whose depends on who names the dialog, and phones do not agree (JsSIP swaps
   * them when the call came to it). Knowing both is what counts.
   */
  readonly tags: readonly [string, string];
  /** Only to be replaced before it is answered. */
  readonly earlyOnly: boolean;
}

/** Reads the value of a Replaces header, undefined when it is malformed. */
export function readReplaces(value: string): ReplacedDialog | undefined {
  const [callId = '', ...parameters] = value.split(';').map((part) => part.trim());
  const tags = ['to-tag', 'from-tag'].map((name) => {
    const values = parameters.filter((parameter) => parameter.toLowerCase().startsWith(`${name}=`));
    return values.length === 1 ? (values[0] ?? '').slice(name.length + 1) : '';
  });
  const [toTag = '', fromTag = ''] = tags;
  if (!/^\S+$/.test(callId) || !/^\S+$/.test(toTag) || !/^\S+$/.test(fromTag)) return undefined;
  const earlyOnly = parameters.some((parameter) => parameter.toLowerCase() === 'early-only');
  return { callId, tags: [toTag, fromTag], earlyOnly };
}
