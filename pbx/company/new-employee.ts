import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee, RingContact } from '../contract/employee.ts';
import { proposeEmployeeExtension, proposeForwarding, proposeLogin } from './proposals.ts';

const ringContact = (device: RingContact['device'], order: number, enabled: boolean): RingContact => ({
  device,
  enabled,
  order,
  waitSeconds: 20,
  schedule: null,
});

/** What an employee has who was given a name and nothing else. Abroad nobody calls unless allowed to. */
export const newEmployee = (
  settings: Pick<CompanySettings, 'employees' | 'departments'>,
  given: Pick<Employee, 'id' | 'name'> & Partial<Employee>,
): Employee => {
  const { email = null, mobile = null } = given;
  return {
    login: proposeLogin(given.name, settings),
    extension: proposeEmployeeExtension(settings),
    role: 'user',
    email,
    mobile,
    position: '',
    ringContacts: [
      ringContact('communicator', 1, true),
      ringContact('desk-phone', 1, true),
      ringContact('mobile', 2, false),
    ],
    forwarding: proposeForwarding(mobile),
    voicemail: { enabled: true, greeting: null, byEmail: email !== null },
    callerId: null,
    outgoing: { local: true, longDistance: true, mobile: true, international: false },
    blfKeys: [],
    status: 'available',
    statusRules: { awayAfterMinutes: null, outsideHours: 'nothing' },
    callWaiting: true,
    autoAnswer: { when: 'never' },
    ...given,
  };
};
