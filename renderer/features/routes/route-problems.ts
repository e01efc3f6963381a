import type { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import type { Destination } from '../../../pbx/contract/destination.ts';
import type { RouteCompany } from './route-company.ts';
import { type RouteCard, routeGraph } from './route-graph.ts';
import type { RoutePath } from './route-path.ts';

type RouteProblemCode =
  | 'employee-gone'
  | 'department-gone'
  | 'greeting-gone'
  | 'department-empty'
  | 'menu-empty'
  /** A caller in working hours is sent away without a word. */
  | 'dead-end'
  | 'circle'
  | 'never-open'
  | 'machine-unheard'
  | 'voicemail-off'
  | 'fax-off';

export interface RouteProblem {
  readonly card: RoutePath;
  readonly code: RouteProblemCode;
}

/** Where calls would get stuck, or not come to whom they should. */
export function routeProblems(number: CompanyNumber, company: RouteCompany): readonly RouteProblem[] {
  return routeGraph(number, company).cards.flatMap((card) =>
    problemsOf(card, number, company).map((code) => ({ card: card.id, code })),
  );
}

function problemsOf(card: RouteCard, number: CompanyNumber, company: RouteCompany): RouteProblemCode[] {
  if (card.kind === 'schedule') return number.bySchedule && isNeverOpen(company) ? ['never-open'] : [];
  if (card.kind === 'greeting') return company.greetings.has(card.greeting) ? [] : ['greeting-gone'];
  if (card.kind !== 'target') return [];
  const isDeadEnd =
    card.id === 'working/target' && card.target.to === 'hang-up' && number.working.greeting === null;
  return [...(isDeadEnd ? ['dead-end' as const] : []), ...targetProblems(card.target, number, company)];
}

function targetProblems(
  target: Destination,
  number: CompanyNumber,
  company: RouteCompany,
): RouteProblemCode[] {
  switch (target.to) {
    case 'department': {
      const department = company.departments.get(target.department);
      if (!department) return ['department-gone'];
      return department.members.length === 0 ? ['department-empty'] : [];
    }
    case 'employee':
    case 'secretary':
      return company.employees.has(target.employee) ? [] : ['employee-gone'];
    case 'voicemail': {
      const employee = company.employees.get(target.employee);
      if (!employee) return ['employee-gone'];
      return employee.hasVoicemail ? [] : ['voicemail-off'];
    }
    case 'menu': {
      const { greeting, keys, directDial } = target.menu;
      const isGone = greeting !== null && !company.greetings.has(greeting);
      const isEmpty = Object.keys(keys).length === 0 && !directDial;
      return [...(isEmpty ? ['menu-empty' as const] : []), ...(isGone ? ['greeting-gone' as const] : [])];
    }
    case 'outside':
      return target.number === number.number ? ['circle'] : [];
    case 'answering-machine':
      return company.isMachineHeard ? [] : ['machine-unheard'];
    case 'fax':
      return company.takesFax ? [] : ['fax-off'];
    case 'hang-up':
      return [];
    default:
      return target satisfies never;
  }
}

const isNeverOpen = ({ schedule: { week, exceptions } }: RouteCompany): boolean =>
  Object.values(week).every((day) => day.length === 0) &&
  exceptions.every(({ intervals }) => intervals.length === 0);
