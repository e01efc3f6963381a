import { departments } from './departments.ts';
import { editing } from './editing.ts';
import { employees } from './employees.ts';
import { options } from './options.ts';
import { own } from './own.ts';
import { ownMore } from './own-more.ts';
import { routes } from './routes.ts';
import { schedule } from './schedule.ts';
import { statistics } from './statistics.ts';
import { wizard } from './wizard.ts';

/** What the settings of the company, one's own at the PBX and the statistics say. */
export const company = {
  editing,
  own,
  ownMore,
  employees,
  departments,
  routes,
  schedule,
  options,
  statistics,
  wizard,
} as const;
