import { z } from 'zod';
import { type Invocation, parseCommandLine } from './parse-command-line.ts';

const HandedOver = z.object({ arguments: z.array(z.string().max(4096)).max(100) });

/** What another start of the program hands over as it ends; whatever else it says only shows the window. */
export function readHandedOver(data: unknown): Invocation {
  const handed = HandedOver.safeParse(data).data;
  return handed ? parseCommandLine(handed.arguments) : { kind: 'start', hidden: false };
}
