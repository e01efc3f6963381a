import type { Migration } from 'kysely';
import { companyAndSessions } from './0001-company-and-sessions.ts';
import { wholePbx } from './0002-whole-pbx.ts';
import { whatPhonesNeed } from './0003-what-phones-need.ts';
import { statusRules } from './0004-status-rules.ts';
import { trunks } from './0005-trunks.ts';
import { nodes } from './0007-nodes.ts';
import type { DatabaseKind } from './words.ts';

/**
 * Every step of the schema, in order. A step that was released is never edited; add the next one.
 * The first cut was SQLite only: for PostgreSQL its step is empty.
 */
export const migrations = (kind: DatabaseKind): Readonly<Record<string, Migration>> => ({
  '0001-company-and-sessions': kind === 'sqlite' ? companyAndSessions : { up: async () => {} },
  '0002-whole-pbx': wholePbx(kind),
  '0003-what-phones-need': whatPhonesNeed(kind),
  '0004-status-rules': statusRules(kind),
  '0005-trunks': trunks(kind),
  '0007-nodes': nodes(kind),
});
