import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { Answer } from '../command-line/answer.ts';
import type { OperatorOrder } from '../command-line/operator-order.ts';
import { OperatorError } from '../operator/operator-error.ts';
import { doorPath } from './door-path.ts';

const Told = z.object({ value: z.unknown(), text: z.string(), bad: z.boolean().optional() });
const Refused = z.object({ refused: z.string() });

/** There is no service, or it does not hear. */
const NOBODY: ReadonlySet<unknown> = new Set(['ENOENT', 'ECONNREFUSED']);

/**
 * Has the service that runs on a data folder carry it out. Undefined: none runs there. Rejects with OperatorError when
 * the service refuses.
 */
export const askService = async (dataFolder: string, order: OperatorOrder): Promise<Answer | undefined> => {
  const asked = request({ socketPath: doorPath(dataFolder), method: 'POST' });
  asked.end(JSON.stringify(order));
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const told = await json(answer);
    if (answer.statusCode !== 200) throw new OperatorError(Refused.parse(told).refused);
    const { value, text, bad } = Told.parse(told);
    return { value, text, ...(bad !== undefined && { bad }) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOBODY.has(error.code)) return undefined;
    throw error;
  }
};
