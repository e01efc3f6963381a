import { setTimeout as wait } from 'node:timers/promises';
import { openMonitoring } from './monitoring/open-monitoring.ts';
import { isDataFree } from './open-data.ts';

const LOOK_MS = 200;

export interface TurnParts {
  readonly dataFolder: string;
  /** Of the door for whoever watches; left out: there is none. */
  readonly monitoringPort?: number | undefined;
  /** No longer wanted. */
  readonly stopped: AbortSignal;
}

/**
 * Resolves when nobody serves the data folder any more, however he ended; false: stopped before. Until then the door
 * for whoever watches says that this service stands by. Rejects with Node's error when its port is taken.
 */
export const awaitTurn = async ({ dataFolder, monitoringPort, stopped }: TurnParts): Promise<boolean> => {
  const door =
    monitoringPort === undefined
      ? undefined
      : await openMonitoring({ port: monitoringPort, readiness: async () => ['standby'] });
  try {
    while (!stopped.aborted && !(await isDataFree(dataFolder)))
      await wait(LOOK_MS, undefined, { signal: stopped }).catch(() => {});
    return !stopped.aborted;
  } finally {
    await door?.close();
  }
};
