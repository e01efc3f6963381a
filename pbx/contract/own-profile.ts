import { z } from 'zod';
import { Employee } from './employee.ts';
import { CompanyNumber, CompanyOptions } from './company-settings.ts';
import { PublicNumber } from './identifier.ts';
import { CompanySchedule } from './schedule.ts';
import { Version } from './version.ts';

/** What an employee sees of himself, and of the company what his own calls depend on: nothing is secret here. */
export const OwnProfile = Employee.extend({
  version: Version,
  mustChangePassword: z.boolean(),
  /** The company's: how long a phone rings where the employee's own settings do not say. */
  ringSeconds: CompanyOptions.shape.ringSeconds,
  /** What others are shown when he calls outside; null: the company has no number yet. */
  shownNumber: PublicNumber.nullable(),
  /** The company's: what is shown without an own caller ID; null: it has no number yet. */
  companyNumber: PublicNumber.nullable(),
  /** The numbers that he may be shown by on calls outside; null: an administrator chooses. */
  callerIdChoice: z.array(CompanyNumber.pick({ number: true, label: true })).nullable(),
  /** The company's: by its clock days begin in statistics and in the history. */
  timeZone: CompanySchedule.shape.timeZone,
});
export type OwnProfile = z.infer<typeof OwnProfile>;

/**
 * What every employee may change of himself. Name, login, short number, role and permissions are given; so is the
 * caller ID, unless the company lets its employees choose.
 */
export const OwnProfileChange = Employee.pick({
  email: true,
  mobile: true,
  ringContacts: true,
  forwarding: true,
  voicemail: true,
  blfKeys: true,
  callerId: true,
  status: true,
  statusRules: true,
  callWaiting: true,
  autoAnswer: true,
}).partial();
export type OwnProfileChange = z.infer<typeof OwnProfileChange>;

export const Password = z.string().min(1).max(256);

/** `current` is asked for unless the password was given by somebody else. */
export const PasswordChange = z.strictObject({ current: Password.optional(), next: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;
