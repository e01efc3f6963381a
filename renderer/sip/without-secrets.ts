const HIDDEN = '[hidden]';
/** RFC 3261 §20: whatever proves who somebody is, or helps to. */
const CREDENTIALS = /^((?:proxy-|www-)?authenticat(?:e|ion-info)|(?:proxy-)?authorization)[ \t]*:.*$/gim;
/** What unlocks the media (RFC 8839 §5.4, RFC 4568). */
const MEDIA_KEYS = /^(a=(?:ice-pwd|crypto)):.*$/gim;
/** Digits may be a PIN, texts are people's own. */
const PRIVATE_BODY = /^(?:INFO|MESSAGE) /;

/** A SIP message as it may be shown to a stranger who is to help. */
export function withoutSecrets(message: string): string {
  const shown = message.replace(CREDENTIALS, `$1: ${HIDDEN}`).replace(MEDIA_KEYS, `$1:${HIDDEN}`);
  const body = shown.indexOf('\r\n\r\n');
  if (!PRIVATE_BODY.test(shown) || body < 0 || body + 4 === shown.length) return shown;
  return `${shown.slice(0, body)}\r\n\r\n${HIDDEN}`;
}
