import type { Destination } from '../../../pbx/contract/destination.ts';

/** Somebody or something of the company that calls can be sent to. */
interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
}

/** Whom destinations may name. */
export interface Directory {
  readonly employees: readonly DirectoryEntry[];
  readonly departments: readonly DirectoryEntry[];
}

export type DestinationKind = Exclude<Destination['to'], 'menu' | 'secretary'>;
/** A destination that is one choice, without settings of its own. */
export type SimpleDestination = Extract<Destination, { readonly to: DestinationKind }>;

/** What a kind asks for besides itself. */
export type Target = 'employee' | 'department' | 'number' | 'nothing';

const targets: Readonly<Record<DestinationKind, Target>> = {
  employee: 'employee',
  voicemail: 'employee',
  department: 'department',
  outside: 'number',
  'answering-machine': 'nothing',
  fax: 'nothing',
  'hang-up': 'nothing',
};

export const targetOf = (kind: DestinationKind): Target => targets[kind];

/** The id or number that a destination names; undefined: none. */
export function namedBy(destination: SimpleDestination): string | undefined {
  switch (destination.to) {
    case 'employee':
    case 'voicemail':
      return destination.employee;
    case 'department':
      return destination.department;
    case 'outside':
      return destination.number;
    default:
      return undefined;
  }
}

/**
 * A destination of that kind; `named`: an id, or a number in E.164, as the kind asks for. Undefined: it is not
 * complete yet.
 */
export function destinationOf(
  kind: DestinationKind,
  named: string | undefined,
): SimpleDestination | undefined {
  switch (kind) {
    case 'answering-machine':
    case 'fax':
    case 'hang-up':
      return { to: kind };
    default:
      break;
  }
  if (!named) return undefined;
  if (kind === 'department') return { to: kind, department: named };
  return kind === 'outside' ? { to: kind, number: named } : { to: kind, employee: named };
}
