import { type Kysely, type Migration, sql } from 'kysely';
import { carryOverFirstCut, readFirstCut } from './0002-carry-over.ts';
import { type DatabaseKind, type Words, wordsOf } from './words.ts';

/** Settings as versioned bodies, device sessions, history, voicemail, mail and audit; the first cut carried over. */
export const wholePbx = (kind: DatabaseKind): Migration => ({
  async up(database: Kysely<unknown>): Promise<void> {
    const execute = (statement: string) => sql.raw(statement).execute(database);
    const old = kind === 'sqlite' ? await readFirstCut(database) : [];
    if (kind === 'sqlite') for (const table of firstCut) await execute(`DROP TABLE ${table}`);
    for (const statement of statements(wordsOf[kind])) await execute(statement);
    await carryOverFirstCut(database, old);
  },
});

/** Those that refer before those that are referred to. */
const firstCut = [
  'members',
  'numbers',
  'departments',
  'employees',
  'outside_phones',
  'credentials',
  'sessions',
  'companies',
  'meta',
];

const WITHIN = [5, 10, 15, 20, 30, 45, 60, 90, 120];

const statements = (words: Words): readonly string[] => [
  ...settingsTables(words),
  ...signInTables(words),
  ...historyTables(words),
  ...mailTables(words),
];

const ownedByCompany = ({ integer }: Words) =>
  `company ${integer} NOT NULL REFERENCES companies (key) ON DELETE CASCADE`;

const ownedByEmployee = (words: Words) => `${ownedByCompany(words)}, employee ${words.text} NOT NULL`;

const EMPLOYEE_EXISTS =
  'FOREIGN KEY (company, employee) REFERENCES employees (company, id) ON DELETE CASCADE';

const settingsTables = (words: Words): readonly string[] => {
  const { key, integer, text, end, endOfIndex } = words;
  const thing = (name: string) => `CREATE TABLE ${name} (
    ${ownedByCompany(words)},
    id ${text} NOT NULL,
    version ${integer} NOT NULL,
    position ${integer} NOT NULL,
    body ${text} NOT NULL,
    PRIMARY KEY (company, id)
  )${end}`;
  return [
    `CREATE TABLE companies (
      key ${key},
      id ${text} NOT NULL UNIQUE,
      domain ${text} NOT NULL UNIQUE,
      name ${text} NOT NULL,
      time_zone ${text} NOT NULL,
      revision ${integer} NOT NULL
    )${end}`,
    ...['employees', 'departments', 'numbers', 'greetings'].map(thing),
    `CREATE TABLE single_settings (
      ${ownedByCompany(words)},
      kind ${text} NOT NULL CHECK (kind IN ('options', 'schedule', 'mail-server')),
      version ${integer} NOT NULL,
      body ${text} NOT NULL,
      PRIMARY KEY (company, kind)
    )${end}`,
    `CREATE TABLE taken_names (
      what ${text} NOT NULL CHECK (what IN ('login', 'extension', 'number')),
      scope ${integer} NOT NULL,
      value ${text} NOT NULL,
      ${ownedByCompany(words)},
      owner_kind ${text} NOT NULL,
      owner ${text} NOT NULL,
      PRIMARY KEY (what, scope, value)
    )${endOfIndex}`,
    'CREATE INDEX taken_names_of_owner ON taken_names (company, owner_kind, owner)',
  ];
};

const signInTables = (words: Words): readonly string[] => {
  const { integer, text, endOfIndex } = words;
  return [
    `CREATE TABLE credentials (
      ${ownedByEmployee(words)},
      password_hash ${text} NOT NULL,
      ha1_md5 ${text} NOT NULL,
      ha1_sha256 ${text} NOT NULL,
      temporary ${integer} NOT NULL CHECK (temporary IN (0, 1)),
      PRIMARY KEY (company, employee),
      ${EMPLOYEE_EXISTS}
    )${endOfIndex}`,
    `CREATE TABLE sessions (
      id ${text} NOT NULL PRIMARY KEY,
      ${ownedByEmployee(words)},
      device ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      last_seen_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      ${EMPLOYEE_EXISTS}
    )${endOfIndex}`,
    'CREATE INDEX sessions_of_employee ON sessions (company, employee)',
    `CREATE TABLE refresh_tokens (
      hash ${text} NOT NULL PRIMARY KEY,
      session ${text} NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      predecessor ${text},
      replaced_at ${integer}
    )${endOfIndex}`,
    'CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session)',
    `CREATE TABLE one_time_links (
      token ${text} NOT NULL PRIMARY KEY,
      ${ownedByEmployee(words)},
      expires_at ${integer} NOT NULL,
      ${EMPLOYEE_EXISTS}
    )${endOfIndex}`,
    'CREATE INDEX one_time_links_of_employee ON one_time_links (company, employee)',
  ];
};

const historyTables = (words: Words): readonly string[] => {
  const { key, integer, text, end, endOfIndex } = words;
  const byTime = (name: string, columns: string) =>
    `CREATE INDEX calls_by_${name} ON calls (company, ${columns}started_at, key)`;
  return [
    `CREATE TABLE calls (
      key ${key},
      ${ownedByCompany(words)},
      id ${text} NOT NULL,
      direction ${text} NOT NULL,
      result ${text} NOT NULL,
      started_at ${integer} NOT NULL,
      answered_at ${integer},
      client ${text},
      callback ${text} NOT NULL CHECK (callback IN ('not-needed', 'waiting', 'done')),
      called_back_by ${text},
      called_back_at ${integer},
      local_hour ${text} NOT NULL,
      UNIQUE (company, id)
    )${end}`,
    byTime('time', ''),
    byTime('direction', 'direction, '),
    byTime('result', 'result, '),
    byTime('direction_and_result', 'direction, result, '),
    byTime('client', 'client, '),
    `CREATE INDEX calls_not_called_back ON calls (company, started_at, key) WHERE callback = 'waiting'`,
    `CREATE TABLE call_bodies (
      call ${integer} NOT NULL PRIMARY KEY REFERENCES calls (key) ON DELETE CASCADE,
      body ${text} NOT NULL,
      trace ${text} NOT NULL
    )${end}`,
    `CREATE TABLE call_sides (
      ${ownedByCompany(words)},
      what ${text} NOT NULL,
      id ${text} NOT NULL,
      started_at ${integer} NOT NULL,
      call ${integer} NOT NULL,
      direction ${text} NOT NULL,
      result ${text} NOT NULL,
      PRIMARY KEY (company, what, id, started_at, call)
    )${endOfIndex}`,
    'CREATE INDEX call_sides_by_direction ON call_sides (company, what, id, direction, started_at, call)',
    'CREATE INDEX call_sides_by_result ON call_sides (company, what, id, result, started_at, call)',
    `CREATE TABLE clients (
      ${ownedByCompany(words)},
      client ${text} NOT NULL,
      employee ${text},
      talked_at ${integer},
      PRIMARY KEY (company, client)
    )${endOfIndex}`,
    `CREATE TABLE client_endings (
      ${ownedByCompany(words)},
      ending ${text} NOT NULL,
      client ${text} NOT NULL,
      PRIMARY KEY (company, ending, client)
    )${endOfIndex}`,
    `CREATE TABLE last_talks (
      ${ownedByCompany(words)},
      employee ${text} NOT NULL,
      talked_at ${integer} NOT NULL,
      PRIMARY KEY (company, employee)
    )${endOfIndex}`,
    `CREATE TABLE call_statistics (
      ${ownedByCompany(words)},
      what ${text} NOT NULL,
      direction ${text} NOT NULL,
      day ${text} NOT NULL,
      hour ${integer} NOT NULL,
      id ${text} NOT NULL,
      ${[
        'answered',
        'missed',
        'voicemail',
        'wait_ms',
        'talk_ms',
        ...WITHIN.map((seconds) => `within_${seconds}`),
      ]
        .map((counter) => `${counter} ${integer} NOT NULL`)
        .join(', ')},
      PRIMARY KEY (company, what, direction, day, hour, id)
    )${endOfIndex}`,
  ];
};

const mailTables = (words: Words): readonly string[] => {
  const { key, integer, text, real, end, endOfIndex } = words;
  return [
    `CREATE TABLE voicemail (
      key ${key},
      ${ownedByEmployee(words)},
      id ${text} NOT NULL,
      recording ${text} NOT NULL,
      seconds ${real} NOT NULL,
      call ${text} NOT NULL,
      from_name ${text} NOT NULL,
      from_number ${text} NOT NULL,
      at ${integer} NOT NULL,
      heard ${integer} NOT NULL CHECK (heard IN (0, 1)),
      UNIQUE (company, id),
      ${EMPLOYEE_EXISTS}
    )${end}`,
    'CREATE INDEX voicemail_of_employee ON voicemail (company, employee, at, key)',
    'CREATE INDEX voicemail_by_recording ON voicemail (company, recording)',
    `CREATE TABLE outbox (
      key ${key},
      ${ownedByCompany(words)},
      id ${text} NOT NULL,
      recipient ${text} NOT NULL,
      subject ${text} NOT NULL,
      text ${text} NOT NULL,
      attachments ${text} NOT NULL,
      created_at ${integer} NOT NULL,
      state ${text} NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
      next_attempt_at ${integer},
      ended_at ${integer},
      attempts ${integer} NOT NULL,
      error ${text},
      UNIQUE (company, id)
    )${end}`,
    'CREATE INDEX outbox_of_company ON outbox (company, created_at, key)',
    `CREATE INDEX outbox_due ON outbox (next_attempt_at, key) WHERE state = 'queued'`,
    `CREATE TABLE audit (
      ${ownedByCompany(words)},
      sequence ${integer} NOT NULL,
      entry ${text} NOT NULL,
      hash ${text} NOT NULL,
      PRIMARY KEY (company, sequence)
    )${endOfIndex}`,
  ];
};
