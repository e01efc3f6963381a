const SECRET_NAME = /pass(word|phrase|wd)?|secret|token|ha1|authorization|credential|cookie|digest/i;
const SECRET_TEXT = [
  /(bearer\s+)[\w.~+/=-]+/gi,
  /((?:password|secret|token|ha1|authorization)["']?\s*[:=]\s*["']?)[^\s"',;}]+/gi,
  /(:\/\/[^\s:/@]+:)[^\s@/]+(?=@)/g,
];
const HIDDEN = '[hidden]';
const DEEPEST = 6;

/** A copy of `value` in which whatever is called or looks like a secret is hidden. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return SECRET_TEXT.reduce((text, secret) => text.replace(secret, `$1${HIDDEN}`), value);
  if (value instanceof Error) return redact(value.stack ?? value.message, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SECRET_NAME.test(name) ? HIDDEN : redact(item, depth + 1),
    ]),
  );
}
