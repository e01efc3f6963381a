import { missingCase } from '../../missing-case.ts';
import type { CommandedDesk } from '../commanded-desk.ts';
import type { Link } from './link.ts';

export interface LinkPorts {
  readonly desk: Pick<CommandedDesk, 'reports' | 'tell'>;
  readonly dialsAtOnce: () => boolean;
  readonly present: (window?: number) => void;
  readonly acceptInvitation: (invitation: Extract<Link, { kind: 'invitation' }>) => void;
  readonly now: () => number;
}

/** Somebody who clicked a number while the phone was starting still wants to call; much later, no more. */
const PATIENCE_MS = 60_000;
/** Service codes change settings of the telephone: never dialled without a question. */
const SERVICE_CODE = /[*#]/;

/** `isTyped`: by the person, not by whoever made a link. */
interface WantedCall {
  readonly target: string;
  readonly isTyped: boolean;
}

export interface LinkOpener {
  open(link: Link): void;
  /** A number that the person typed: called without a question, as soon as a phone is on line. */
  call(target: string): void;
  /** A phone changed: one may be able now to do what was asked before. */
  retry(): void;
}

/** Does what links ask for, as soon as a phone is on line. */
export function createLinkOpener(ports: LinkPorts): LinkOpener {
  const { desk, present } = ports;
  let waiting: (WantedCall & { readonly until: number }) | undefined;

  const dial = ({ target, isTyped }: WantedCall): boolean => {
    const [window] = [...desk.reports].find(([, { mayCall }]) => mayCall) ?? [];
    if (window === undefined) return false;
    const confirm = !isTyped && (!ports.dialsAtOnce() || SERVICE_CODE.test(target));
    present(window);
    desk.tell(window, { type: 'call', target, confirm });
    return true;
  };

  const dialSoon = (wanted: WantedCall) => {
    waiting = dial(wanted) ? undefined : { ...wanted, until: ports.now() + PATIENCE_MS };
    if (waiting) present();
  };

  return {
    call: (target) => dialSoon({ target, isTyped: true }),
    open(link) {
      switch (link.kind) {
        case 'invitation':
          ports.acceptInvitation(link);
          break;
        case 'call':
          dialSoon({ target: link.target, isTyped: false });
          break;
        default:
          missingCase(link);
      }
    },
    retry() {
      if (!waiting) return;
      if (ports.now() > waiting.until || dial(waiting)) waiting = undefined;
    },
  };
}
