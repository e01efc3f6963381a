import type { AuditStore } from './ports/audit-store.ts';
import type { BackupStore } from './ports/backup-store.ts';
import type { CallStore } from './ports/call-store.ts';
import type { CompanyStore } from './ports/company-store.ts';
import type { ContactStore } from './ports/contact-store.ts';
import type { CredentialStore } from './ports/credential-store.ts';
import type { HoursStore } from './ports/hours-store.ts';
import type { NodeStore } from './ports/node-store.ts';
import type { OutboxStore } from './ports/outbox-store.ts';
import type { SessionStore } from './ports/session-store.ts';
import type { SettingsStore } from './ports/settings-store.ts';
import type { StatisticsStore } from './ports/statistics-store.ts';
import type { TrunkStore } from './ports/trunk-store.ts';
import type { VoicemailStore } from './ports/voicemail-store.ts';

/**
 * All that the PBX keeps, whichever database it is in. `company` is a company's id everywhere; another company's
 * things are never found through it. What a caller may meet in ordinary use comes back as a result; a full or
 * broken disk, or a database that went away, rejects.
 */
export interface Stores {
  readonly companies: CompanyStore;
  readonly settings: SettingsStore;
  readonly hours: HoursStore;
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly calls: CallStore;
  readonly statistics: StatisticsStore;
  readonly voicemail: VoicemailStore;
  readonly contacts: ContactStore;
  readonly outbox: OutboxStore;
  readonly nodes: NodeStore;
  readonly audit: AuditStore;
  readonly backups: BackupStore;
  readonly trunks: TrunkStore;
}
