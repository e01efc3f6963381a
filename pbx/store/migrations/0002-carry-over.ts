import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

/*
 * Bodies are written here as they were drawn when this step was made, not by today's schemas: those change,
 * a released step does not.
 */

interface Old {
  readonly company: {
    readonly id: number;
    readonly name: string;
    readonly domain: string;
    readonly main_number: string;
    readonly no_answer_seconds: number;
  };
  readonly employees: readonly {
    readonly id: number;
    readonly login: string;
    readonly name: string;
    readonly extension: string;
    readonly role: string;
  }[];
  readonly departments: readonly { readonly id: number; readonly name: string; readonly extension: string }[];
  readonly members: readonly { readonly department_id: number; readonly employee_id: number }[];
  readonly numbers: readonly { readonly number: string; readonly department_id: number }[];
  readonly credentials: readonly {
    readonly login: string;
    readonly password_hash: string | null;
    readonly ha1_md5: string;
    readonly ha1_sha256: string;
  }[];
}

/** Sessions are left behind: a restart ended them. So are simulated phones, which the settings no longer hold. */
export const readFirstCut = async (database: Kysely<unknown>): Promise<readonly Old[]> => {
  const companies = await sql<Old['company']>`SELECT * FROM companies ORDER BY id`.execute(database);
  return Promise.all(companies.rows.map((company) => readOne(database, company)));
};

const readOne = async (database: Kysely<unknown>, company: Old['company']): Promise<Old> => {
  const rows = async <Row>(select: string, order: string): Promise<readonly Row[]> =>
    (
      await sql<Row>`${sql.raw(select)} WHERE company_id = ${company.id} ORDER BY ${sql.ref(order)}`.execute(
        database,
      )
    ).rows;
  return {
    company,
    employees: await rows('SELECT * FROM employees', 'id'),
    departments: await rows('SELECT * FROM departments', 'id'),
    members: await rows(
      'SELECT department_id, employee_id FROM members JOIN departments ON departments.id = department_id',
      'position',
    ),
    numbers: await rows('SELECT * FROM numbers', 'number'),
    credentials: await rows('SELECT * FROM credentials', 'login'),
  };
};

export const carryOverFirstCut = async (database: Kysely<unknown>, old: readonly Old[]): Promise<void> => {
  for (const one of old) await carryOver(database, one);
};

const carryOver = async (database: Kysely<unknown>, old: Old): Promise<void> => {
  const { company } = old;
  const id = randomUUID();
  const employeeIds = new Map(old.employees.map((employee) => [employee.id, randomUUID()]));
  const departmentIds = new Map(old.departments.map((department) => [department.id, randomUUID()]));
  await sql`INSERT INTO companies VALUES (${company.id}, ${id}, ${company.domain}, ${company.name}, 'Europe/Moscow', 1)`.execute(
    database,
  );
  const putThing = async (table: string, thing: string, position: number, body: object) =>
    void (await sql`INSERT INTO ${sql.table(table)} VALUES (${company.id}, ${thing}, 1, ${position}, ${JSON.stringify(body)})`.execute(
      database,
    ));
  const putSingle = async (kind: string, body: object | null) =>
    void (await sql`INSERT INTO single_settings VALUES (${company.id}, ${kind}, 1, ${JSON.stringify(body)})`.execute(
      database,
    ));
  const take = async (what: string, scope: number, value: string, kind: string, owner: string) =>
    void (await sql`INSERT INTO taken_names VALUES (${what}, ${scope}, ${value}, ${company.id}, ${kind}, ${owner})`.execute(
      database,
    ));

  await putSingle('options', options(company));
  await putSingle('schedule', schedule);
  await putSingle('mail-server', null);
  for (const [position, employee] of old.employees.entries()) {
    const key = employeeIds.get(employee.id) ?? '';
    await putThing('employees', key, position, employeeBody(key, employee));
    await take('login', company.id, employee.login, 'employee', key);
    await take('extension', company.id, employee.extension, 'employee', key);
    const credential = old.credentials.find(({ login }) => login === employee.login);
    if (credential?.password_hash) {
      await sql`INSERT INTO credentials VALUES (${company.id}, ${key}, ${credential.password_hash}, ${credential.ha1_md5}, ${credential.ha1_sha256}, 0)`.execute(
        database,
      );
    }
  }
  for (const [position, department] of old.departments.entries()) {
    const key = departmentIds.get(department.id) ?? '';
    const members = old.members.filter((member) => member.department_id === department.id);
    const memberIds = members.map((member) => employeeIds.get(member.employee_id) ?? '');
    await putThing('departments', key, position, departmentBody(key, department, memberIds));
    await take('extension', company.id, department.extension, 'department', key);
  }
  for (const [position, { number, department_id }] of old.numbers.entries()) {
    const key = randomUUID();
    await putThing('numbers', key, position, numberBody(key, number, departmentIds.get(department_id) ?? ''));
    await take('number', 0, number, 'number', key);
  }
};

const options = (company: Old['company']) => ({
  name: company.name,
  mainNumber: company.main_number,
  answeringMachine: { greeting: null, for: [] },
  fax: { enabled: false, email: null },
  codes: { pickup: '*8', park: '*70', voicemail: '*98', echoTest: '*43', conference: '*71' },
  numberRules: { country: 'RU', areaCode: '843' },
  ringSeconds: Math.min(120, Math.max(5, company.no_answer_seconds)),
  recordCalls: false,
  maxOutsideCalls: 10,
});

const nine = [{ from: '09:00', to: '18:00' }];
const schedule = {
  timeZone: 'Europe/Moscow',
  week: {
    monday: nine,
    tuesday: nine,
    wednesday: nine,
    thursday: nine,
    friday: nine,
    saturday: [],
    sunday: [],
  },
  exceptions: [],
};

const employeeBody = (id: string, { login, name, extension, role }: Old['employees'][number]) => ({
  id,
  name,
  login,
  extension,
  role,
  email: null,
  mobile: null,
  position: '',
  ringContacts: [{ device: 'communicator', enabled: true, order: 1, waitSeconds: 30, schedule: null }],
  forwarding: { always: null, onNoAnswer: null, onBusy: null, whenNotRegistered: null },
  voicemail: { enabled: false, greeting: null, byEmail: false },
  callerId: null,
  outgoing: { local: true, longDistance: true, mobile: true, international: false },
  blfKeys: [],
  doNotDisturb: false,
});

const departmentBody = (
  id: string,
  { name, extension }: Old['departments'][number],
  members: readonly string[],
) => ({
  id,
  name,
  extension,
  members: members.map((employee) => ({ employee, priority: 1 })),
  strategy: 'all-at-once',
  ringSeconds: 30,
  queue: {
    enabled: false,
    music: null,
    announcePosition: false,
    announceWait: false,
    announceEverySeconds: 30,
    maxWaitSeconds: 300,
    maxCallers: 20,
  },
  otherwise: { to: 'hang-up' },
  preferLastEmployee: false,
});

const numberBody = (id: string, number: string, department: string) => {
  const route = { greeting: null, target: { to: 'department', department } };
  return { id, number, label: '', bySchedule: false, working: route, nonWorking: route };
};
