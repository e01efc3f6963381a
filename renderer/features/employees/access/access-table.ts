/** Who was given what to sign in with. */
export interface AccessRow {
  readonly name: string;
  readonly extension: string;
  readonly login: string;
  readonly password: string;
}

/** A first letter that makes a formula of a cell (OWASP, «CSV Injection»). */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180) that spreadsheets of any language open: a byte order mark, and semicolons. */
export function accessTable(headings: AccessRow, rows: readonly AccessRow[]): Uint8Array<ArrayBuffer> {
  const lines = [headings, ...rows].map(({ name, extension, login, password }) =>
    // A password is what it is.
    [...[name, extension, login].map(harmless), password].map(quoted).join(';'),
  );
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
