import type { CompanySettings } from '../../contract/company-settings.ts';
import type { Colleague } from '../../contract/session.ts';

/** What the echo test is called in lists. Its code is the company's own. */
const ECHO_TEST = 'Проверка звука';

/** Everybody and everything inside the company that can be dialled: people, departments, the echo test. */
export const colleagues = ({ employees, departments, options }: CompanySettings): Colleague[] => [
  ...employees.map(
    ({ id, login, name, extension, position }): Colleague => ({
      kind: 'employee',
      name,
      extension,
      login,
      id,
      ...(position && { position }),
      departments: departments
        .filter(({ members }) => members.some(({ employee }) => employee === id))
        .map((department) => department.id),
    }),
  ),
  ...departments.map(({ id, name, extension }): Colleague => ({ kind: 'department', name, extension, id })),
  { kind: 'service', name: ECHO_TEST, extension: options.codes.echoTest },
];
