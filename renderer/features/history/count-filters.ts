import type { CallFilter } from './call-filter.ts';

/** Of the rarer choices, how many are made: days, hour, employee, department, number. */
export const countFilters = ({ employee, department, number, from, to, hour }: CallFilter): number =>
  [employee, department, number, from ?? to, hour?.toString()].filter(Boolean).length;
