/** The code of a database driver's or of the system's error: `SQLITE_FULL`, `23505`, `ENOENT`; else empty. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
