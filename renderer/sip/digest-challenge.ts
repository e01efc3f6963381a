const CHALLENGE = /^(?:www|proxy)-authenticate\s*:.*\r\n/gim;
const MD5 = /algorithm\s*=\s*"?MD5"?\s*(?:,|\r)/i;

/**
 * RFC 8760 lets a server offer several digest algorithms, the best first. JsSIP reads the first only and
 * knows MD5 only, so the others are taken out where an MD5 challenge is there too.
 */
export function keepMd5Challenge(message: string): string {
  if (!/^SIP\/2\.0 40[17]/.test(message)) return message;
  const challenges = message.match(CHALLENGE) ?? [];
  if (challenges.length < 2 || !challenges.some(isMd5)) return message;
  return message.replace(CHALLENGE, (challenge) => (isMd5(challenge) ? challenge : ''));
}

/** RFC 7616 §3.3: without an algorithm it is MD5. */
const isMd5 = (challenge: string): boolean => MD5.test(challenge) || !/algorithm\s*=/i.test(challenge);
