import type { CompanySettings } from '../contract/company-settings.ts';
import type { Department } from '../contract/department.ts';
import { proposeDepartmentExtension } from './proposals.ts';

/** A department as it starts: everybody rings at once, callers queue for five minutes, then leave a message. */
export const newDepartment = (
  settings: Pick<CompanySettings, 'employees' | 'departments'>,
  given: Pick<Department, 'id' | 'name'> & Partial<Department>,
): Department => ({
  extension: proposeDepartmentExtension(settings),
  members: [],
  strategy: 'all-at-once',
  ringSeconds: 30,
  queue: {
    enabled: true,
    music: null,
    announcePosition: true,
    announceWait: false,
    announceEverySeconds: 30,
    maxWaitSeconds: 300,
    maxCallers: 20,
  },
  otherwise: { to: 'answering-machine' },
  preferLastEmployee: false,
  ...given,
});
