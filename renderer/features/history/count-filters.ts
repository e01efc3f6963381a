import type { CallFilter } from './call-filter.ts';

/** Of the rarer choices, how many are made: days, employee, department, number. */
export const countFilters = ({ employee, department, number, from, to }: CallFilter): number =>
  [employee, department, number, from ?? to].filter(Boolean).length;
