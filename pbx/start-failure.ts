/** Why the office did not open, in a sentence for the person who started it. StoreError speaks for itself. */
export const startFailure = (error: unknown): string => {
  if (isSystemError(error, 'EADDRINUSE'))
    return `Port ${error.port} is taken. Choose another, or 0 for a free one.`;
  if (isSystemError(error, 'EACCES')) return `No permission: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
};

const isSystemError = (error: unknown, code: string): error is NodeJS.ErrnoException & { port?: number } =>
  error instanceof Error && 'code' in error && error.code === code;
