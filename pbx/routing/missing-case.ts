/** The compiler proves that this is never reached; at run time it names the value nobody handled. */
export const missingCase = (value: never): never => {
  throw new Error(`Missing case: ${JSON.stringify(value)}`);
};
