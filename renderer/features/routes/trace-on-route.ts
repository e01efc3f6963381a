import type { TraceStep } from '../../../pbx/contract/call-record.ts';
import { missingCase } from '../../phone/missing-case.ts';
import type { RouteCompany } from './route-company.ts';
import { childrenOf, type RouteCard, type RouteGraph } from './route-graph.ts';

type Step = Pick<TraceStep, 'code' | 'details'>;

/**
 * At which card of the picture each step of a call happened: as many ids as steps. What happens away from the route
 * (a colleague's own forwarding, a short number dialled in a menu) belongs to the card that led there; undefined: before
 * the call came to this route.
 */
export function traceOnRoute(
  graph: RouteGraph,
  steps: readonly Step[],
  number: string,
  company: RouteCompany,
): readonly (string | undefined)[] {
  let walk: Walk = { at: undefined, next: ['number'], isAway: false };
  return steps.map((step) => {
    walk = taken(walk, step, graph, number, company);
    return walk.at;
  });
}

interface Walk {
  readonly at: string | undefined;
  /** Cards to one of which the call goes next. */
  readonly next: readonly string[];
  /** Somebody's own forwarding took the call: whom it reaches first is none of the route's. */
  readonly isAway: boolean;
}

function taken(walk: Walk, step: Step, graph: RouteGraph, number: string, company: RouteCompany): Walk {
  const { code, details } = step;
  if (code === 'arrived' && walk.at === undefined) return to(graph, 'number');
  if (code.startsWith('number-') && details.number === number && walk.at !== undefined && isBefore(walk.at))
    return { ...to(graph, 'schedule'), next: afterSchedule(graph, code) };
  if (code === 'forwarded') return { ...enter(walk, step, graph, company), isAway: true };
  const key = chosenKey(step);
  if (key !== undefined && walk.at !== undefined) {
    const chosen = graph.edges.find(({ from, branch }) => {
      if (from !== walk.at) return false;
      return branch.on === 'key' ? branch.key === key : branch.on === 'silence' && key === 'silence';
    });
    return { ...walk, next: chosen ? [chosen.to] : [] };
  }
  return enter(walk, step, graph, company);
}

function enter(walk: Walk, step: Step, graph: RouteGraph, company: RouteCompany): Walk {
  const entered = walk.next
    .map((id) => graph.cards.find((card) => card.id === id))
    .find((card) => card !== undefined && begins(card, step, company));
  if (!entered) return walk;
  if (walk.isAway) return { ...walk, isAway: false };
  return to(graph, entered.id);
}

const isBefore = (id: string): boolean => id === 'number' || id === 'schedule';

function to(graph: RouteGraph, id: string): Walk {
  const card = graph.cards.find((one) => one.id === id);
  const isMenu = card?.kind === 'target' && card.target.to === 'menu';
  // Which way a call leaves a menu, a step of its own says.
  return { at: id, next: isMenu ? [] : childrenOf(graph, id), isAway: false };
}

function afterSchedule(graph: RouteGraph, code: string): readonly string[] {
  const time = code === 'number-closed' ? 'nonWorking' : 'working';
  return childrenOf(graph, 'schedule').filter((id) => id.startsWith(`${time}/`));
}

function chosenKey({ code, details }: Step): string | undefined {
  if (code === 'menu-key') return String(details.key);
  if (code === 'menu-silence' || code === 'menu-wrong-key') return 'silence';
  return code === 'menu-direct-dial' ? 'direct-dial' : undefined;
}

/** Steps with which a call that comes to an employee may begin. */
const AT_EMPLOYEE = [
  'ringing',
  'forwarded',
  'not-registered',
  'do-not-disturb',
  'busy-forwards',
  'busy-no-waiting',
];

/** Whether the step is what happens first where the card leads. */
function begins(card: RouteCard, { code, details }: Step, company: RouteCompany): boolean {
  if (card.kind === 'greeting') return code === 'greeting';
  if (card.kind !== 'target') return false;
  const { target } = card;
  switch (target.to) {
    case 'department': {
      if (code === 'gone') return details.place === `department ${target.department}`;
      const isDepartment = code === 'department' || code.startsWith('department-') || code === 'queued';
      return isDepartment && details.department === company.departments.get(target.department)?.name;
    }
    case 'employee': {
      if (code === 'gone') return details.place === `employee ${target.employee}`;
      return AT_EMPLOYEE.includes(code) && details.name === company.employees.get(target.employee)?.name;
    }
    case 'secretary':
      return code === 'secretary';
    case 'menu':
      return code === 'menu';
    case 'voicemail':
      return code === 'voicemail' && details.name === company.employees.get(target.employee)?.name;
    case 'outside': {
      const isDialled = code.startsWith('outside-') || code === 'ringing-outside';
      const isOwn = code.startsWith('number-');
      return (isDialled || isOwn) && details.number === target.number;
    }
    case 'answering-machine':
      return code === 'answering-machine';
    case 'fax':
      return code === 'fax' || code === 'fax-off';
    case 'hang-up':
      return code === 'hang-up';
    default:
      return missingCase(target);
  }
}
