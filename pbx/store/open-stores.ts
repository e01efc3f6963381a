import { createBackupStore } from './backup/create-backup-store.ts';
import { createContactStore } from './contacts/create-contact-store.ts';
import type { DatabaseLocation } from './database/database-location.ts';
import { openDatabase } from './database/open-database.ts';
import { createCallStore } from './history/create-call-store.ts';
import { createStatisticsStore } from './history/create-statistics-store.ts';
import { createAuditStore } from './messages/create-audit-store.ts';
import { createOutboxStore } from './messages/create-outbox-store.ts';
import { createVoicemailStore } from './messages/create-voicemail-store.ts';
import { createNodeStore } from './nodes/create-node-store.ts';
import { createCompanyStore } from './settings/create-company-store.ts';
import { createHoursStore } from './settings/create-hours-store.ts';
import { createSettingsStore } from './settings/create-settings-store.ts';
import { createTrunkStore } from './settings/create-trunk-store.ts';
import { createCredentialStore } from './sign-in/create-credential-store.ts';
import { createSessionStore } from './sign-in/create-session-store.ts';
import type { Stores } from './stores.ts';

export interface OpenStores extends Stores {
  close(): Promise<void>;
}

/** Opens the store, at the newest schema. Rejects with StoreError. */
export const openStores = async (location: DatabaseLocation): Promise<OpenStores> => {
  const { database, close } = await openDatabase(location);
  return {
    companies: createCompanyStore(database),
    settings: createSettingsStore(database),
    hours: createHoursStore(database),
    credentials: createCredentialStore(database),
    sessions: createSessionStore(database),
    calls: createCallStore(database),
    statistics: createStatisticsStore(database),
    voicemail: createVoicemailStore(database),
    contacts: createContactStore(database),
    outbox: createOutboxStore(database),
    nodes: createNodeStore(database, location.kind),
    audit: createAuditStore(database),
    backups: createBackupStore(database),
    trunks: createTrunkStore(database),
    close,
  };
};
