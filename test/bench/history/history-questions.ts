import type { CallFilter, CallStore } from '../../../pbx/store/ports/call-store.ts';
import type { StatisticsRequest, StatisticsStore } from '../../../pbx/store/ports/statistics-store.ts';
import { departmentIds, employeeIds, numberIds, WEEK } from './week-of-calls.ts';

const COMPANY = 'bench';
const PAGE = 50;
const [employee = ''] = employeeIds;
const [department = ''] = departmentIds;
const [number = ''] = numberIds;
const aWeekAgo = { from: WEEK.start - WEEK.ms, to: WEEK.start };

/** What people look for, and what is hard to find: rare among many, or not there at all. */
export const filters: Readonly<Record<string, CallFilter>> = {
  all: {},
  period: aWeekAgo,
  direction: { direction: 'internal' },
  result: { result: 'refused' },
  'direction and result': { direction: 'inbound', result: 'missed' },
  'impossible direction and result': { direction: 'internal', result: 'voicemail' },
  employee: { employee },
  'employee, missed, period': { employee, result: 'missed', ...aWeekAgo },
  'employee and department': { employee, department },
  'employee, refused': { employee, result: 'refused' },
  department: { department },
  'department, voicemail': { department, result: 'voicemail' },
  'department, internal (none)': { department, direction: 'internal' },
  number: { number },
  'number and department': { number, department },
  'last four digits': { digits: '4321' },
  'seven digits': { digits: '9171234' },
  'two digits': { digits: '17' },
  'digits that nobody has': { digits: '000000' },
  'digits and employee': { digits: '432', employee },
  'not called back': { notCalledBack: true },
  'not called back, employee': { notCalledBack: true, employee },
};

/** The first page and one from far back. */
export const readPages = async (calls: CallStore, filter: CallFilter): Promise<readonly number[]> => {
  const deep = { ...filter, to: Math.min(filter.to ?? Infinity, WEEK.start - 3 * WEEK.ms) };
  return [
    await timed(() => calls.page(COMPANY, filter, null, PAGE)),
    await timed(() => calls.page(COMPANY, deep, null, PAGE)),
  ];
};

const december = { from: '2026-12-01', to: '2026-12-31', within: 20 } as const;

export const requests: Readonly<Record<string, StatisticsRequest>> = {
  'by day': { ...december, direction: 'inbound', by: 'day' },
  'by hour': { ...december, direction: 'outbound', by: 'hour' },
  'by employee': { ...december, direction: 'inbound', by: 'employee' },
  'by department': { ...december, direction: 'inbound', by: 'department' },
  'by number': { ...december, direction: 'inbound', by: 'number' },
  'by day, of an employee': {
    ...december,
    direction: 'inbound',
    by: 'day',
    of: { what: 'employee', id: employee },
  },
};

export const readStatistics = (statistics: StatisticsStore, request: StatisticsRequest): Promise<number> =>
  timed(() => statistics.read(COMPANY, request));

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
