import type { CompanySettings } from '../contract/company-settings.ts';
import type { DigestSecret } from '../engine/port.ts';

/** What calls and phones are told of a change once it is committed. Never throws: the change stands. */
export interface Telephony {
  /**
   * From now on calls are routed by these settings, and phones are let in by these secrets: by login, those that
   * are new or changed; undefined: that login is gone.
   */
  apply(settings: CompanySettings, secrets: ReadonlyMap<string, DigestSecret | undefined>): void;
  /** Closes the SIP contacts of a login. Those whose password still holds may register again. */
  revoke(domain: string, login: string): void;
}
