export interface BackupSummary {
  readonly company: string;
  readonly domain: string;
  /** Rows in all. */
  readonly rows: number;
  /** What the rows name and the file does not hold: the caller copies them beside it. */
  readonly files: BackupFiles;
}

/** Names as SoundLibrary knows them. */
export interface BackupFiles {
  readonly greetings: readonly string[];
  readonly recordings: readonly string[];
  readonly documents: readonly string[];
}

export type RestoreResult =
  | ({ readonly result: 'restored' } & BackupSummary)
  /** The company, or a domain or public number of it, is here already; nothing was written. */
  | { readonly result: 'exists'; readonly what: 'id' | 'domain' | 'number' };

/**
 * One company in one file: settings, credentials, history, voicemail, audit. Not its sign-ins: who had a session
 * signs in again. The file holds secrets and is made readable for its owner only.
 */
export interface BackupStore {
  /** Writes `file` whole or not at all. Undefined: there is no such company. */
  backup(company: string, file: string): Promise<BackupSummary | undefined>;
  /** Rejects with StoreError: `damaged`, `newer`; nothing is written then. */
  restore(file: string): Promise<RestoreResult>;
}
