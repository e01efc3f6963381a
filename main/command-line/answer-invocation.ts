import type { CommandReply, StatusReport } from './command.ts';
import type { CommandLineTexts } from './command-line-texts.ts';
import type { Invocation } from './parse-command-line.ts';

/** What a start prints and ends with, instead of opening a window. */
export interface Ending {
  readonly output: string;
  readonly error: string;
  readonly code: 0 | 1 | 2 | 3;
}

type CommandInvocation = Extract<Invocation, { kind: 'command' }>;

/** `reply`: of the running Communicator; undefined when none runs. */
export function commandEnding(
  { command, json }: CommandInvocation,
  reply: CommandReply | undefined,
  texts: CommandLineTexts,
): Ending {
  if (!reply) {
    const output = command.type === 'status' && json ? '{"running":false}' : '';
    return { output, error: output ? '' : texts.notRunning, code: 3 };
  }
  if (!reply.ok) return { output: '', error: texts.failures[reply.failure], code: 1 };
  const output = reply.status ? (json ? JSON.stringify(reply.status) : inWords(reply.status)) : '';
  return { output, error: '', code: 0 };
}

/** What can be answered without a running Communicator; undefined when the program is to start. */
export function plainEnding(
  invocation: Invocation,
  texts: CommandLineTexts,
  version: string,
): Ending | undefined {
  switch (invocation.kind) {
    case 'help':
      return { output: texts.help, error: '', code: 0 };
    case 'version':
      return { output: version, error: '', code: 0 };
    case 'misuse':
      return { output: '', error: `${texts.misuse} ${invocation.word}\n\n${texts.help}`, code: 2 };
    default:
      return undefined;
  }
}

/** One fact a line, in words that scripts of people can rely on. */
function inWords({ line, status, missed, calls }: StatusReport): string {
  return [
    `line: ${line}`,
    `status: ${status}`,
    `missed: ${missed}`,
    ...calls.map(({ direction, name, number, state }) =>
      `call: ${state} ${direction} ${number} ${name}`.trim(),
    ),
  ].join('\n');
}
