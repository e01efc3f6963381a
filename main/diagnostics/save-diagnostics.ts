import { writeFile } from 'node:fs/promises';
import { release, type } from 'node:os';
import type { AppInfo } from '../../preload/contract/channels.ts';
import type { Diagnostics } from '../../preload/contract/diagnostics.ts';
import { redact } from '../log/redact.ts';

export interface SaveDiagnosticsPorts {
  readonly app: AppInfo;
  /** Where the person wants it; undefined: nowhere. */
  readonly choosePlace: (name: string) => Promise<string | undefined>;
  readonly now: Date;
}

/**
 * Writes one JSON file for whoever is to help: the app, the SIP wire, how the sound of the last calls got through.
 * The page has left all secrets out; what looks like one is hidden here once more.
 *
 * @returns whether it was written
 */
export async function saveDiagnostics(
  { app, choosePlace, now }: SaveDiagnosticsPorts,
  { sip, calls }: Diagnostics,
): Promise<boolean> {
  const savedAt = now.toISOString();
  const path = await choosePlace(`communicator-${savedAt.slice(0, 19).replace(/[:T]/g, '-')}.json`);
  if (path === undefined) return false;
  const content = redact({
    app,
    system: { os: `${type()} ${release()}`, ...process.versions },
    savedAt,
    calls,
    sip,
  });
  await writeFile(path, `${JSON.stringify(content, null, 1)}\n`, { mode: 0o600 });
  return true;
}
