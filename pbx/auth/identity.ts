import type { Employee } from '../contract/employee.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';

/** Who asks: an employee, as he is now, and the session that he asks through. */
export interface Identity {
  readonly company: StoredSettings;
  readonly employee: Employee;
  /** Id. */
  readonly session: string;
}
