/** Only what the phone asks of itself; anything that looks like a day is a mistake. */
const LONGEST_S = 600;

/**
 * After how many seconds the caller asks the phone to answer by itself; undefined when it does not. Nobody
 * agreed on one way: `Call-Info: <…>;answer-after=0` (Asterisk, Cisco, snom), `Alert-Info: <…>;
 * info=alert-autoanswer;delay=0` (Panasonic, Yealink), and RFC 5373 `Answer-Mode: Auto`.
 */
export function askedAnswerSeconds(header: (name: string) => string | undefined): number | undefined {
  const after = /;\s*answer-after\s*=\s*"?(\d{1,3})/i.exec(header('call-info') ?? '')?.[1];
  if (after !== undefined) return Math.min(Number(after), LONGEST_S);
  const alert = header('alert-info') ?? '';
  if (/\binfo\s*=\s*"?(?:alert-autoanswer|alert-auto-answer|auto-answer)\b/i.test(alert))
    return Math.min(Number(/;\s*delay\s*=\s*"?(\d{1,3})/i.exec(alert)?.[1] ?? 0), LONGEST_S);
  return /^\s*auto\b/i.test(header('answer-mode') ?? '') ? 0 : undefined;
}
