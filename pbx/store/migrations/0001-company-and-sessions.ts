import { type Kysely, type Migration, sql } from 'kysely';

/** Companies, who and what they have, credentials and sessions. */
export const companyAndSessions: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const ownedByCompany = 'company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE';

/** STRICT: a column refuses a value of another type, so a mistake shows at the write and not at a read. */
const statements: readonly string[] = [
  `CREATE TABLE companies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    domain TEXT NOT NULL UNIQUE,
    main_number TEXT NOT NULL,
    no_answer_seconds INTEGER NOT NULL CHECK (no_answer_seconds BETWEEN 1 AND 600)
  ) STRICT`,
  `CREATE TABLE employees (
    id INTEGER PRIMARY KEY,
    ${ownedByCompany},
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    extension TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'user', 'limited-user')),
    UNIQUE (company_id, login),
    UNIQUE (company_id, extension)
  ) STRICT`,
  `CREATE TABLE departments (
    id INTEGER PRIMARY KEY,
    ${ownedByCompany},
    name TEXT NOT NULL,
    extension TEXT NOT NULL,
    UNIQUE (company_id, extension)
  ) STRICT`,
  `CREATE TABLE members (
    department_id INTEGER NOT NULL REFERENCES departments (id) ON DELETE CASCADE,
    employee_id INTEGER NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (department_id, employee_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE numbers (
    number TEXT NOT NULL PRIMARY KEY,
    ${ownedByCompany},
    department_id INTEGER NOT NULL REFERENCES departments (id)
  ) STRICT`,
  `CREATE TABLE outside_phones (
    ${ownedByCompany},
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (company_id, login)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE credentials (
    ${ownedByCompany},
    login TEXT NOT NULL,
    password_hash TEXT,
    ha1_md5 TEXT NOT NULL,
    ha1_sha256 TEXT NOT NULL,
    PRIMARY KEY (company_id, login)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    ${ownedByCompany},
    login TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX sessions_of_login ON sessions (company_id, login)',
  'CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
];
