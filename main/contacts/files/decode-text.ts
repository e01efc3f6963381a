/**
 * The text of a file that nobody says the encoding of: what its first bytes tell (UTF-8, UTF-16), else UTF-8 when
 * it is that without a mistake, else Windows-1251, which Russian programs still write.
 */
export function decodeText(bytes: Uint8Array): string {
  return withoutMark(decoded(bytes));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');
