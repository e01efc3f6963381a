import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoOffice } from '../../pbx/company/demo-office.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { PersonalContact } from '../../pbx/contract/personal-contact.ts';
import { type ApiBench, openApiBench } from './api-bench.ts';
import { callRecord } from './call-record.ts';
import { otherOffice } from './other-office.ts';

/** Ids of one thing of each kind, by the names that routes give their parameters. */
export type Things = Readonly<
  Record<
    'employee' | 'department' | 'number' | 'greeting' | 'call' | 'message' | 'contact' | 'mail' | 'session',
    string
  >
>;

export interface FurnishedBench extends ApiBench {
  /** Of the office «Ромашка»: what Anna has. */
  readonly own: Things;
  /** Of another tenant. */
  readonly foreign: Things;
}

/** Two companies on one PBX, each with one of everything. */
export const openFurnishedBench = async (): Promise<FurnishedBench> => {
  const bench = await openApiBench([withGreeting(demoOffice), withGreeting(otherOffice)]);
  return {
    ...bench,
    get now() {
      return bench.now;
    },
    own: await furnish(bench, demoOffice, 'anna@romashka.localhost'),
    foreign: await furnish(bench, otherOffice, 'boris@lutik.localhost'),
  };
};

/** With a greeting, which its first employee has on his voicemail. */
const withGreeting = (office: CompanySettings): CompanySettings => ({
  ...office,
  employees: office.employees.map((employee, index) =>
    index === 0
      ? { ...employee, voicemail: { ...employee.voicemail, greeting: `${office.id}-greeting` } }
      : employee,
  ),
  greetings: [
    {
      id: `${office.id}-greeting`,
      name: `Привет от ${office.options.name}`,
      seconds: 2,
      uploadedAt: '2029-12-01T09:00:00.000Z',
    },
  ],
});

const furnish = async (bench: ApiBench, office: CompanySettings, login: string): Promise<Things> => {
  const { stores, soundFolder } = bench;
  const [employee] = office.employees;
  const [number] = office.numbers;
  const [department] = office.departments;
  if (!employee || !number || !department) throw new Error('The office lacks something');
  const company = office.id;
  const named = (kind: string) => `${company}-${kind}`;
  const who = { employee: employee.id, name: employee.name, number: employee.extension };
  await stores.calls.add(
    company,
    callRecord({
      id: named('call'),
      caller: { ...who, name: office.options.name },
      number: number.id,
      department: department.id,
      employee: employee.id,
      legs: [],
      recording: named('recording'),
      fax: { document: named('fax'), pages: 1, station: '', failure: null },
    }),
  );
  await stores.voicemail.add(company, {
    id: named('message'),
    employee: employee.id,
    recording: named('recording'),
    seconds: 3,
    call: named('call'),
    from: { name: office.options.name, number: '' },
    at: bench.now,
    heard: false,
  });
  const contact: PersonalContact = {
    ...{ id: named('contact'), name: office.options.name, numbers: [], email: null, otherEmails: [] },
    ...{ company: '', position: '', note: '', favourite: false },
  };
  await stores.contacts.add(company, employee.id, [contact], 1);
  await stores.outbox.add(
    company,
    { id: named('mail'), to: `${company}@example.org`, subject: company, text: '', attachments: [] },
    bench.now,
    null,
  );
  await stores.audit.append(company, {
    at: bench.now,
    actor: { kind: 'operator', id: null, name: office.options.name },
    action: 'company.create',
    subject: null,
    details: {},
  });
  for (const sound of ['recording', 'greeting'])
    await writeFile(join(soundFolder, `${named(sound)}.ogg`), 'OggS');
  await writeFile(join(soundFolder, `${named('fax')}.pdf`), '%PDF');
  await bench.session(login);
  const [session] = await stores.sessions.list(company, employee.id, bench.now);
  return {
    employee: employee.id,
    department: department.id,
    number: number.id,
    greeting: named('greeting'),
    call: named('call'),
    message: named('message'),
    contact: named('contact'),
    mail: named('mail'),
    session: session?.id ?? '',
  };
};
