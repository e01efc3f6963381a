import type { Socket } from 'node:net';
import { z } from 'zod';
import { Command } from './command.ts';

/** One line of JSON each way, and the connection is over. */
export const ControlRequest = z.object({ secret: z.string().max(200), command: Command });
export type ControlRequest = z.infer<typeof ControlRequest>;

/** Longer lines are not ours. */
const LONGEST_LINE = 64 * 1024;

/** The first line that arrives. Rejects when the connection ends before it, or takes longer than `limitMs`. */
export function firstLine(socket: Socket, limitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.setTimeout(limitMs, () => reject(new Error('no line in time')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed without a line')));
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > LONGEST_LINE) reject(new Error('the line has no end'));
    });
  });
}
