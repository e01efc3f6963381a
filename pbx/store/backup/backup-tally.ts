import type { BackupSummary } from '../ports/backup-store.ts';
import type { BackupLine } from './backup-line.ts';

/** Counts the lines that pass, and notes which files they name. */
export class BackupTally {
  #rows = 0;
  #company = { company: '', domain: '' };
  readonly #greetings = new Set<string>();
  readonly #recordings = new Set<string>();
  readonly #documents = new Set<string>();

  add(line: BackupLine): void {
    this.#rows += 1;
    if (line.line === 'company') {
      this.#company = { company: line.settings.id, domain: line.settings.domain };
      for (const { id } of line.settings.greetings) this.#greetings.add(id);
    }
    if (line.line === 'call') {
      const { recording, furtherRecordings, voicemail, fax } = line.call.record;
      this.#note(recording, ...furtherRecordings, voicemail);
      if (fax && fax.pages > 0) this.#documents.add(fax.document);
    }
    if (line.line === 'voicemail') this.#note(line.message.recording);
  }

  summary(): BackupSummary {
    const files = {
      greetings: [...this.#greetings],
      recordings: [...this.#recordings],
      documents: [...this.#documents],
    };
    return { ...this.#company, rows: this.#rows, files };
  }

  #note(...recordings: readonly (string | null)[]): void {
    for (const recording of recordings) if (recording !== null) this.#recordings.add(recording);
  }
}
