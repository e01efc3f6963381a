/** Makes the compiler refuse a switch that forgot a case of a union. */
export function missingCase(value: never): never {
  throw new Error(`Missing case: ${JSON.stringify(value)}`);
}
