import type {
  CompanyNumber,
  CompanyOptions,
  CompanySettings,
  Greeting,
} from '../../contract/company-settings.ts';
import type { Department } from '../../contract/department.ts';
import type { Employee } from '../../contract/employee.ts';
import type { MailServer } from '../../contract/mail-server.ts';
import type { CompanySchedule } from '../../contract/schedule.ts';
import type { NotUnique } from './company-store.ts';
import type { Credential } from './credential-store.ts';

/** Of one thing: 1 when it is new, one more at each change. What an ETag is made from. */
type Version = number;

/** Versions of the things of many, by id. */
export type Versions = Readonly<Record<string, Version>>;

export interface StoredSettings {
  readonly settings: CompanySettings;
  readonly mailServer: MailServer | null;
  readonly versions: {
    readonly options: Version;
    readonly schedule: Version;
    readonly mailServer: Version;
    readonly employees: Versions;
    readonly departments: Versions;
    readonly numbers: Versions;
    readonly greetings: Versions;
  };
  /** Counts the commits of this company: what `commit` is told that a change was checked against. */
  readonly revision: number;
}

/** `expected`: the version that was read; null: the thing is new. */
type Put<Of extends string, Value> = {
  readonly change: 'put';
  readonly of: Of;
  readonly value: Value;
  readonly expected: Version | null;
};

export type SettingsChange =
  /** Without `credential` the one there is stays. */
  | (Put<'employee', Employee> & { readonly credential?: Credential })
  | Put<'department', Department>
  | Put<'number', CompanyNumber>
  | Put<'greeting', Greeting>
  | Put<'options', CompanyOptions>
  | Put<'schedule', CompanySchedule>
  | Put<'mail-server', MailServer | null>
  | {
      readonly change: 'remove';
      readonly of: 'employee' | 'department' | 'number' | 'greeting';
      readonly id: string;
      readonly expected: Version;
    };

export type CommitResult =
  /** `stored`: all of it as it is now. */
  | { readonly result: 'committed'; readonly stored: StoredSettings }
  /** That thing was changed meanwhile. `current`: its version now; null: it is gone. */
  | {
      readonly result: 'stale';
      readonly of: SettingsChange['of'];
      /** The company's id for the things of which there is one. */
      readonly id: string;
      readonly current: Version | null;
    }
  | NotUnique
  /** Something else was changed meanwhile: read anew, check anew, commit anew. */
  | { readonly result: 'overtaken' }
  | { readonly result: 'no-such-company' };

export interface SettingsStore {
  /** Undefined: no such company. Employees, departments, numbers and greetings in the order of their making. */
  read(company: string): Promise<StoredSettings | undefined>;
  /**
   * All changes in one transaction, in their order, or none. `basedOn`: the revision that the caller checked the
   * whole against; it keeps two changes, each right by itself, from leaving a reference dangling together.
   * A stale version is told before `overtaken` is.
   */
  commit(company: string, changes: readonly SettingsChange[], basedOn: number): Promise<CommitResult>;
}
