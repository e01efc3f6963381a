import type { Department, DepartmentMember } from '../../contract/department.ts';
import { missingCase } from '../missing-case.ts';

/** What the order of members depends on. */
export interface HuntContext {
  /** When the member's last talk ended; undefined: never, as far as anybody remembers. */
  readonly lastTalk: (employee: string) => number | undefined;
  /** Differs from call to call and from round to round: chance that can be repeated. */
  readonly seed: string;
}

/** In which order members ring; priority first, then what the strategy says, then the list. */
export const huntOrder = (
  strategy: Department['strategy'],
  members: readonly DepartmentMember[],
  context: HuntContext,
): readonly DepartmentMember[] => {
  const keyOf = sortKey(strategy, context);
  return members
    .map((member) => ({ member, key: keyOf(member.employee) }))
    .sort((one, other) => one.member.priority - other.member.priority || one.key - other.key)
    .map(({ member }) => member);
};

const sortKey = (
  strategy: Department['strategy'],
  { lastTalk, seed }: HuntContext,
): ((employee: string) => number) => {
  switch (strategy) {
    case 'all-at-once':
    case 'in-order':
      return () => 0;
    case 'evenly':
      return (employee) => lastTalk(employee) ?? 0;
    case 'random':
      return (employee) => scatter(`${seed} ${employee}`);
    default:
      return missingCase(strategy);
  }
};

/** A number that any change of the text moves anywhere: FNV-1a with the finish of MurmurHash3. No secret. */
const scatter = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
