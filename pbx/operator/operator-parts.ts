import type { AdministrationParts } from '../administration/administration-parts.ts';
import type { SoundFolders } from '../sounds/sound-folders.ts';
import type { AuditEntry } from '../store/ports/audit-store.ts';
import type { Stores } from '../store/stores.ts';

/** What the operator's commands work with. The service itself does not run meanwhile. */
export interface OperatorParts {
  readonly stores: Stores;
  readonly administration: AdministrationParts;
  readonly folders: SoundFolders;
  readonly dataFolder: string;
  /** `assets/prompts`. */
  readonly promptsFolder: string;
  /** A provider's, from the environment. */
  readonly trunkPassword: string | undefined;
  /** For the audit: who sits at the keyboard. */
  readonly operator: AuditEntry['actor'];
  /** Epoch milliseconds. */
  readonly clock: () => number;
}
