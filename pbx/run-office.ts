import { z } from 'zod';
import type { RunningOffice } from './composition-root.ts';
import type { OfficeMessage } from './contract/office.ts';
import type { ParentPort } from './parent-port.ts';
import { startFailure } from './start-failure.ts';

const Stop = z.object({ type: z.literal('stop') });

/**
 * Opens the office, tells the parent `ready` or `failed`, and resolves when the parent has said
 * `{type: 'stop'}` and everything is closed. A failed office waits as well: leaving at once could overtake
 * its own message. A parent that dies takes this process with it: Electron ends a utility process whose
 * channel is gone.
 */
export const runOffice = async (
  port: ParentPort,
  start: () => Promise<Pick<RunningOffice, 'credentials' | 'close'>>,
): Promise<void> => {
  const tell = (message: OfficeMessage) => port.postMessage(message);
  const stopped = new Promise<void>((resolve) => {
    port.on('message', ({ data }) => {
      if (Stop.safeParse(data).success) resolve();
    });
  });
  const pbx = await start().catch((error: unknown) => tell({ type: 'failed', reason: startFailure(error) }));
  if (pbx) tell({ type: 'ready', credentials: pbx.credentials });
  await stopped;
  await pbx?.close();
};
