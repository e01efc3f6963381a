import type { Link } from '../desktop/links/link.ts';
import { missingCase } from '../missing-case.ts';
import type { Command } from './command.ts';
import type { Invocation } from './parse-command-line.ts';

export interface InvocationPorts {
  readonly command: (command: Command) => void;
  readonly link: (link: Link) => void;
  readonly present: () => void;
}

/** Does in this program what it, or another start of it, was asked to do. */
export function obeyInvocation(invocation: Invocation, { command, link, present }: InvocationPorts): void {
  switch (invocation.kind) {
    case 'link':
      link(invocation.link);
      break;
    case 'command':
      command(invocation.command);
      break;
    case 'start':
      if (!invocation.hidden) present();
      break;
    case 'help':
    case 'version':
    case 'misuse':
      present();
      break;
    default:
      missingCase(invocation);
  }
}
