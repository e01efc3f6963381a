import type { Link } from '../desktop/links/link.ts';
import { parseLink } from '../desktop/links/parse-link.ts';
import type { Command } from './command.ts';

/** What the program was started to do. `start`: show itself, or stay in the background until it is needed. */
export type Invocation =
  | { readonly kind: 'start'; readonly hidden: boolean }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'command'; readonly command: Command; readonly json: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** `word`: what was not understood. */
  | { readonly kind: 'misuse'; readonly word: string };

const PLAIN = { answer: 'answer', hangup: 'hang-up', 'hang-up': 'hang-up', status: 'status' } as const;

/**
 * Reads the arguments after the program's own (see `program-arguments.ts`). Chromium's switches stand among them and
 * are none of our business; a word that is neither a command nor a link is misuse.
 */
export function parseCommandLine(args: readonly string[]): Invocation {
  const switches = args.filter((arg) => arg.startsWith('-'));
  const [word, ...more] = args.filter((arg) => !arg.startsWith('-'));
  if (switches.some((one) => one === '--help' || one === '-h')) return { kind: 'help' };
  if (switches.some((one) => one === '--version' || one === '-v')) return { kind: 'version' };
  if (word === undefined) return { kind: 'start', hidden: switches.includes('--hidden') };
  if (word === 'call') return callCommand(more);
  if (isPlain(word)) {
    const [extra] = more;
    if (extra !== undefined) return { kind: 'misuse', word: extra };
    return { kind: 'command', command: { type: PLAIN[word] }, json: switches.includes('--json') };
  }
  const link = more.length === 0 ? parseLink(word) : undefined;
  return link ? { kind: 'link', link } : { kind: 'misuse', word };
}

/** A number may be typed with spaces. */
function callCommand(words: readonly string[]): Invocation {
  const typed = words.join(' ').trim();
  if (typed === '' || typed.length > 200) return { kind: 'misuse', word: typed || 'call' };
  const link = parseLink(typed);
  const number = link?.kind === 'call' ? link.target : typed;
  return { kind: 'command', command: { type: 'call', number }, json: false };
}

const isPlain = (word: string): word is keyof typeof PLAIN => Object.hasOwn(PLAIN, word);
