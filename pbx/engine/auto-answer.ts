/** Longer than that nobody rings who answers by himself. */
const LONGEST_SECONDS = 60;

interface Headers {
  getHeaders(name: string): string[];
}

/**
 * After how many seconds the caller asks the callee's phone to answer by itself; undefined: he does not. Phones say
 * it as `Call-Info: <…>;answer-after=N`, as `Alert-Info: <…>;info=alert-autoanswer`, or as `Answer-Mode: Auto`
 * (RFC 5373 §4).
 */
export function askedAnswerAfter(message: Headers): number | undefined {
  const [after] = valuesOf(message, 'call-info', /;\s*answer-after\s*=\s*(\d{1,3})\b/i);
  const isAlert = valuesOf(message, 'alert-info', /;\s*info\s*=\s*"?(alert-autoanswer)\b/i).length > 0;
  const isMode = valuesOf(message, 'answer-mode', /^\s*(auto)\b/i).length > 0;
  if (after !== undefined) return Math.min(Number(after), LONGEST_SECONDS);
  if (!isAlert && !isMode) return undefined;
  const [delay = '0'] = valuesOf(message, 'alert-info', /;\s*delay\s*=\s*(\d{1,3})\b/i);
  return Math.min(Number(delay), LONGEST_SECONDS);
}

const valuesOf = (message: Headers, name: string, pattern: RegExp): string[] =>
  message.getHeaders(name).flatMap((value) => pattern.exec(value)?.[1] ?? []);

/** What makes a phone answer by itself, in the two ways that phones understand: names and values of headers. */
export const answerAfterHeaders = (
  domain: string,
  seconds: number,
): readonly (readonly [name: string, value: string])[] => [
  ['Call-Info', `<sip:${domain}>;answer-after=${seconds}`],
  ['Alert-Info', `<http://${domain}>;info=alert-autoanswer;delay=${seconds}`],
];
