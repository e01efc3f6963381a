import { app } from 'electron';
import { type Ending, commandEnding, plainEnding } from './answer-invocation.ts';
import { type CommandLineTexts, commandLineTexts } from './command-line-texts.ts';
import { type Invocation, parseCommandLine } from './parse-command-line.ts';
import { sendCommand } from './send-command.ts';

/**
 * Decides what a start of the program comes to: an answer in the terminal, a word with the one that runs, or `open`,
 * which is called in the same turn unless a command has to be handed over first.
 */
export function decideStart(
  dataFolder: string,
  args: readonly string[],
  language: 'ru' | 'en',
  open: (invocation: Invocation) => void,
): void {
  const invocation = parseCommandLine(args);
  const texts = commandLineTexts[language];
  const plain = plainEnding(invocation, texts, app.getVersion());
  if (plain) end(plain);
  else if (invocation.kind === 'command') void handOver(dataFolder, invocation, texts, open);
  else open(invocation);
}

async function handOver(
  dataFolder: string,
  invocation: Extract<Invocation, { kind: 'command' }>,
  texts: CommandLineTexts,
  open: (invocation: Invocation) => void,
): Promise<void> {
  const reply = await sendCommand(dataFolder, invocation.command);
  // A call needs the phone, so it starts it; there is nothing to answer or to report otherwise.
  if (!reply && invocation.command.type === 'call') open(invocation);
  else end(commandEnding(invocation, reply, texts));
}

/** Prints, and leaves when all of it is out. */
function end({ output, error, code }: Ending): void {
  const lines = [
    [process.stdout, output],
    [process.stderr, error],
  ] as const;
  const written = lines
    .filter(([, text]) => text !== '')
    .map(([stream, text]) => new Promise((resolve) => stream.write(`${text}\n`, resolve)));
  void Promise.all(written).finally(() => app.exit(code));
}
