/** Why the service does not do its work: a part is away, or another service does it. */
export type Part = 'database' | 'engine' | 'standby';

export interface ReadinessParts {
  /** Rejects when the database does not answer. */
  readonly askDatabase: () => Promise<unknown>;
  readonly isEngineUp: () => boolean;
}

/** A database that takes longer does not answer. */
const PATIENCE_MS = 3_000;

/** Answers what does not work now; nothing: all is well. */
export const createReadiness =
  ({ askDatabase, isEngineUp }: ReadinessParts) =>
  async (): Promise<readonly Part[]> => [
    ...((await answersInTime(askDatabase)) ? [] : (['database'] as const)),
    ...(isEngineUp() ? [] : (['engine'] as const)),
  ];

const answersInTime = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
};
