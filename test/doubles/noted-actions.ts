/** What a fake was told to do, in order: `call 102`, `answer`. */
export const notedActions: string[] = [];

/** An action that only takes a note of itself. */
export function noted(name: string): (...details: readonly unknown[]) => void {
  return (...details) => {
    notedActions.push([name, ...details.filter((detail) => typeof detail === 'string')].join(' '));
  };
}
