import { type Kysely, type Migration, sql } from 'kysely';
import { type DatabaseKind, wordsOf } from './words.ts';

/** Several services share one database: who serves which company. */
export const nodes = (kind: DatabaseKind): Migration => ({
  async up(database: Kysely<never>): Promise<void> {
    for (const statement of [...tables(kind), ...(kind === 'postgres' ? [frontPlaces] : [])])
      await sql.raw(statement).execute(database);
  },
});

const tables = (kind: DatabaseKind): readonly string[] => {
  const { integer, text, end } = wordsOf[kind];
  return [
    `CREATE TABLE nodes (
      name ${text} NOT NULL PRIMARY KEY,
      instance ${text} NOT NULL,
      sip ${text} NOT NULL,
      lease_until ${integer} NOT NULL
    )${end}`,
    `CREATE TABLE placements (
      company ${integer} NOT NULL PRIMARY KEY REFERENCES companies (key) ON DELETE CASCADE,
      node ${text} NOT NULL,
      holder ${text},
      open ${integer} NOT NULL CHECK (open IN (0, 1))
    )${end}`,
    'CREATE INDEX placements_by_holder ON placements (holder)',
  ];
};

/** What Kamailio reads whole, in the columns of its `htable`: where each company is, and which addresses are nodes. */
const frontPlaces = `CREATE VIEW front_places AS
  SELECT companies.domain AS key_name, 0 AS key_type, 0 AS value_type, nodes.sip AS key_value, 0 AS expires
    FROM placements
    JOIN companies ON companies.key = placements.company
    JOIN nodes ON nodes.name = placements.holder
    WHERE placements.open = 1 AND nodes.lease_until > extract(epoch FROM clock_timestamp()) * 1000
  UNION ALL
  SELECT 'node:' || split_part(nodes.sip, ':', 1), 0, 0, nodes.name, 0 FROM nodes`;
