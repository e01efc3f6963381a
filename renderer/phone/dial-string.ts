import type { NumberHabits } from './number-habits.ts';
import type { NumberPlan } from './number-plan.ts';

/** Longer digit strings are numbers of the outer network; these are the office's own. */
const LONGEST_SHORT_NUMBER = 5;
const SIP_USER = /^[a-z0-9._~+-]*[a-z][a-z0-9._~+-]*$/i;
const SIP_ADDRESS = /^[a-z0-9._~+*#-]+@[a-z0-9.-]+(:\d{1,5})?$/i;

/**
 * Makes of typed or pasted text what is dialled: a short number or service code as it is, a full number in
 * E.164, a SIP address without its scheme. Understands tel:, callto: and sip: links. Idempotent. Without a
 * `plan` (not loaded yet) only Russian numbers become E.164. What a rule of the company's is for stays in the
 * digits that were typed. Empty when there is nothing to dial.
 */
export function toDialString(
  text: string,
  plan?: NumberPlan,
  habits?: Pick<NumberHabits, 'country' | 'hasDialRule'>,
): string {
  const plain = withoutLink(text.normalize('NFKC').trim());
  if (SIP_ADDRESS.test(plain) || SIP_USER.test(plain)) return plain;
  const digits = dialledDigits(plain);
  if (/[*#]/.test(digits) || countDigits(digits) <= LONGEST_SHORT_NUMBER) return digits;
  if (habits?.hasDialRule(digits)) return digits;
  const country = habits?.country ?? 'RU';
  return (country === 'RU' ? russianE164(digits) : undefined) ?? plan?.toE164(digits, country) ?? digits;
}

/** RFC 3966 and RFC 3261 §19.1: the scheme goes, and so do parameters and headers. */
function withoutLink(text: string): string {
  const link = /^(?:tel|callto|sips?):(?:\/\/)?([^;?]*)/i.exec(text);
  return link?.[1] === undefined ? text : unescaped(link[1]).trim();
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Keeps digits, * and #, and one + in front; everything else is how people write numbers. */
function dialledDigits(text: string): string {
  const keys = text.replace(/[^\d*#]/g, '');
  return /^[^\d*#]*\+/.test(text) && /^\d/.test(keys) ? `+${keys}` : keys;
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/** 8XXXXXXXXXX, 7XXXXXXXXXX and +7XXXXXXXXXX. */
function russianE164(digits: string): string | undefined {
  const match = /^(?:\+7|7|8)([3-9]\d{9})$/.exec(digits);
  return match === null ? undefined : `+7${match[1]}`;
}
