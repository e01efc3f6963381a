import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { EngineEvent, FaxFailure, SoundLibrary } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessAbsent } from '../ari/unless-absent.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { Leg } from '../calls/leg.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { APPLICATION, FAX_CONTEXT, FAX_VARIABLE } from '../names.ts';

export interface FaxParts {
  readonly ari: AriClient;
  readonly library: SoundLibrary;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
}

/** What the dialplan says of a fax that is over (res_fax); empty where the modules of faxes are not loaded. */
const Told = z.object({ status: z.string(), pages: z.coerce.number().int(), station: z.string() });

const Variable = z.object({ value: z.string() });

/** The file, as Asterisk has it among its recordings. */
const nameOf = (leg: Leg, document: string): string => `fax.${leg.company}.${document}`;

/**
 * Faxes. ARI has none: the channel is handed to the dialplan, which receives the fax into a file among the recordings,
 * tells of it and hangs up. The file is fetched, for Asterisk may be on another machine.
 */
export class Faxes {
  readonly #parts: FaxParts;

  constructor(parts: FaxParts) {
    this.#parts = parts;
  }

  async receive(leg: Leg, document: string): Promise<void> {
    const { ari } = this.#parts;
    try {
      await this.#listen(leg);
    } catch (error) {
      return unlessGone(Promise.reject(error));
    }
    leg.hears = { kind: 'fax', document };
    const variable = { variable: FAX_VARIABLE, value: nameOf(leg, document) };
    await unlessGone(ari.send('POST', `/channels/${leg.channel}/variable`, variable));
    const place = { context: FAX_CONTEXT, extension: 'receive', priority: '1' };
    await unlessGone(ari.send('POST', `/channels/${leg.channel}/continue`, place));
  }

  /** Somebody who is gone has had a fax received from this leg, and it goes on. */
  async takeOver(leg: Leg): Promise<void> {
    const { ari } = this.#parts;
    await unlessGone(this.#listen(leg));
    const variable = ari.send('GET', `/channels/${leg.channel}/variable`, { variable: FAX_VARIABLE });
    const { value } = Variable.parse((await unlessAbsent(variable)) ?? { value: '' });
    leg.hears = { kind: 'fax', document: value.slice(nameOf(leg, '').length) };
  }

  /** Of a channel that is in the dialplan nothing is told, its end least of all, unless somebody asks for it. */
  async #listen(leg: Leg): Promise<void> {
    const source = { eventSource: `channel:${leg.channel}` };
    await this.#parts.ari.send('POST', `/applications/${APPLICATION}/subscription`, source);
  }

  /** The dialplan told that a fax is over. Tells it when the document is where the library wants it. */
  async over(leg: Leg, told: unknown): Promise<void> {
    if (leg.hears.kind !== 'fax') return;
    const { document } = leg.hears;
    const { status, pages, station } = Told.parse(told);
    const whole = status === 'SUCCESS' && pages > 0;
    const failure = whole ? null : pages > 0 || station !== '' ? 'broken-off' : 'no-fax';
    const kept = await this.#keep(leg, document, pages);
    if (kept) this.#tell(leg, document, { pages, station, failure });
    else this.#tell(leg, document, { pages: 0, station, failure: 'not-kept' });
  }

  /** The leg is gone, and of a fax that it was to receive nothing was told. */
  lost(leg: Leg): void {
    if (leg.hears.kind === 'fax')
      this.#tell(leg, leg.hears.document, { pages: 0, station: '', failure: 'broken-off' });
  }

  #tell(
    leg: Leg,
    document: string,
    what: { readonly pages: number; readonly station: string; readonly failure: FaxFailure | null },
  ): void {
    leg.hears = { kind: 'nothing' };
    this.#parts.emit({ type: 'fax-ended', leg: leg.id, document, ...what });
  }

  /** False: it cannot be stored. The file stays with Asterisk then: it is all there is of the fax. */
  async #keep(leg: Leg, document: string, pages: number): Promise<boolean> {
    const { ari, library, logger } = this.#parts;
    const name = nameOf(leg, document);
    const stored = `/recordings/stored/${encodeURIComponent(name)}`;
    try {
      if (pages > 0) {
        // As large as a tenth of the service, and most services never need it.
        const { faxToPdf } = await import('./fax-pdf.ts');
        const path = library.documentPath(leg.company, document);
        const unfinished = `${path}.unfinished`;
        await writeFile(unfinished, await faxToPdf(await ari.bytes(`${stored}/file`)), { mode: 0o600 });
        await rename(unfinished, path);
      }
      await unlessAbsent(ari.send('DELETE', stored));
      return true;
    } catch (error) {
      logger.error({ error: String(error), file: name }, 'a fax could not be kept');
      return false;
    }
  }
}
