import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { CHAIN_START, firstBrokenLink, linkHash } from '../../audit/hash-chain.ts';
import { companyKey, lockCompany, NoSuchCompany } from '../database/company-row.ts';
import { cutPage, unpackCursor } from '../database/cursor.ts';
import type { AuditFilter, AuditRow, AuditStore, AuditVerdict } from '../ports/audit-store.ts';
import type { Tables } from '../tables.ts';

const AuditEntry = z.strictObject({
  at: z.number().int(),
  actor: z.strictObject({
    kind: z.enum(['employee', 'operator', 'service']),
    id: z.string().nullable(),
    name: z.string(),
  }),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export const createAuditStore = (database: Kysely<Tables>): AuditStore => ({
  append: (company, entry) =>
    database.transaction().execute(async (transaction) => {
      const row = await lockCompany(transaction, company);
      if (!row) throw new NoSuchCompany(company);
      const last = await transaction
        .selectFrom('audit')
        .select(['sequence', 'hash'])
        .where('company', '=', row.key)
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      const text = canonicalJson(AuditEntry.parse(entry));
      const hash = linkHash(last?.hash ?? CHAIN_START, text);
      const sequence = (last?.sequence ?? 0) + 1;
      await transaction
        .insertInto('audit')
        .values({ company: row.key, sequence, entry: text, hash })
        .execute();
      return { ...entry, sequence, hash };
    }),

  async page(company, cursor, limit, filter = {}) {
    const before = cursor === null ? Number.MAX_SAFE_INTEGER : unpackCursor(cursor).key;
    const key = await companyKey(database, company);
    if (key === undefined) return { entries: [], next: null };
    const found = await database
      .selectFrom('audit')
      .selectAll()
      .where('company', '=', key)
      .where('sequence', '<', before)
      .where((where) => where.and(patternsOf(filter).map((pattern) => where('entry', 'like', pattern))))
      .orderBy('sequence', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, next } = cutPage(found, limit, ({ sequence }) => ({ at: 0, key: sequence }));
    return { entries: rows.map(fromRow), next };
  },

  async verify(company) {
    const key = await companyKey(database, company);
    return key === undefined ? { result: 'whole', entries: 0 } : verifyFrom(database, key);
  },
});

const fromRow = ({ sequence, entry, hash }: Selectable<Tables['audit']>): AuditRow => ({
  ...AuditEntry.parse(JSON.parse(entry)),
  sequence,
  hash,
});

/**
 * Patterns of SQL for an entry as it is kept: canonical JSON, whose keys are in order. Inside a text its quotation
 * marks are escaped, so that nobody's name is taken for one of these.
 */
const patternsOf = ({ about, by }: AuditFilter): readonly string[] => [
  ...(about === undefined ? [] : [`{"action":"${about}.%`]),
  ...(by === undefined ? [] : [`%,"actor":{"id":"${by}",%`]),
];

const PORTION = 1_000;

const verifyFrom = async (database: Kysely<Tables>, company: number): Promise<AuditVerdict> => {
  let sequence = 0;
  let hash = CHAIN_START;
  for (;;) {
    const links = await database
      .selectFrom('audit')
      .select(['sequence', 'entry', 'hash'])
      .where('company', '=', company)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(PORTION)
      .execute();
    const broken = firstGap(sequence, links) ?? firstBrokenLink(hash, links);
    if (broken !== undefined) return { result: 'broken', sequence: links[broken]?.sequence ?? 0 };
    sequence += links.length;
    hash = links.at(-1)?.hash ?? hash;
    if (links.length < PORTION) return { result: 'whole', entries: sequence };
  }
};

/** The index of the first row whose number does not follow. */
const firstGap = (before: number, links: readonly { readonly sequence: number }[]): number | undefined => {
  const gap = links.findIndex(({ sequence }, index) => sequence !== before + index + 1);
  return gap === -1 ? undefined : gap;
};
