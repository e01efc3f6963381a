/** A path as a JSON Pointer (RFC 6901): `['keys', 'a/b']` → `/keys/a~1b`; none: the empty text. */
export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
