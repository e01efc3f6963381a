import type { Employee, EmployeeStatus } from '../contract/employee.ts';
import type { ExtensionState, Party } from '../engine/port.ts';
import type { Call } from './call/call.ts';
import { calleesOf } from './call/legs-of.ts';
import type { Shown } from './routing-state.ts';
import type { Turn } from './turn/turn.ts';

/** With several calls at once the liveliest shows. */
const liveliness = { talking: 3, ringing: 2, 'on-hold': 1 } as const;
type Activity = keyof typeof liveliness;

/** What is shown of one who has no call. Where he sits is no reason not to call. */
const idleStates = {
  available: 'free',
  away: 'away',
  'do-not-disturb': 'do-not-disturb',
  'at-desk-phone': 'free',
} as const satisfies Record<EmployeeStatus, ExtensionState>;

interface Seen {
  readonly state: Activity;
  readonly with?: Party;
}

/**
 * What watchers should see of one employee. A caller who waits for an answer is on the phone: `talking`.
 * `on-hold`: this employee pressed hold and talks to nobody else. A call outweighs everything else, and a phone
 * that is not registered is never shown as free.
 */
const stateOf = (turn: Turn, employee: Employee): Shown => {
  const activities = (turn.people.get(employee.id) ?? []).flatMap((leg) => {
    const call = turn.peek(turn.legs.get(leg));
    return call ? [activityOf(call, leg)] : [];
  });
  const [first] = activities.sort((one, other) => liveliness[other.state] - liveliness[one.state]);
  if (first) return first;
  const contacts = turn.contacts.get(employee.login);
  if (!contacts || contacts.communicators + contacts.deskPhones === 0) return { state: 'not-registered' };
  return { state: idleStates[employee.status] };
};

const activityOf = (call: Call, leg: string): Seen => {
  const { stage, subject } = call;
  const rings = calleesOf(call).some(({ id }) => id === leg);
  if (rings) return seen('ringing', subject.party);
  if (stage.stage === 'talking') {
    const [self, other] = stage.peer.id === leg ? [stage.peer, subject] : [subject, stage.peer];
    return seen(self.held ? 'on-hold' : 'talking', other.party);
  }
  const isSubject = subject.id === leg;
  return seen(isSubject && subject.held ? 'on-hold' : 'talking', calleesOf(call)[0]?.party);
};

const seen = (state: Activity, party: Party | undefined): Seen => ({ state, ...(party && { with: party }) });

/** Shows whatever has changed of those whom this turn touched. */
export const showChanges = (turn: Turn): void => {
  for (const id of turn.touched) {
    const employee = turn.index.employees.get(id);
    if (employee) show(turn, employee, stateOf(turn, employee));
  }
};

const show = (turn: Turn, { login }: Employee, next: Shown): void => {
  const before = turn.shown.get(login);
  const same =
    before?.state === next.state &&
    before.with?.name === next.with?.name &&
    before.with?.number === next.with?.number;
  if (same) return;
  turn.shown.set(login, next);
  turn.command({ type: 'show-state', company: turn.settings.domain, login, ...next });
};
