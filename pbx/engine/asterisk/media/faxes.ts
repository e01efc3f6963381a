import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { CompanyDomain, EngineDirectory, EngineEvent, FaxFailure, SoundLibrary } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessAbsent } from '../ari/unless-absent.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { Leg } from '../calls/leg.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { APPLICATION, FAX_CONTEXT, FAX_VARIABLE } from '../names.ts';

export interface FaxParts {
  readonly ari: AriClient;
  readonly directory: EngineDirectory;
  readonly library: SoundLibrary;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
}

/** What the dialplan says of a fax that is over (res_fax); empty where the modules of faxes are not loaded. */
const Told = z.object({ status: z.string(), pages: z.coerce.number().int(), station: z.string() });
type Told = z.infer<typeof Told>;

const Variable = z.object({ value: z.string() });
const Recordings = z.array(z.object({ name: z.string() }));

interface Fax {
  readonly company: CompanyDomain;
  readonly document: string;
}

/** The file, as Asterisk has it among its recordings. Documents have no dot in their names. */
const nameOf = ({ company, document }: Fax): string => `fax.${company}.${document}`;

const readName = (name: string): Fax | undefined => {
  const [, company, document] = /^fax\.(.+)\.([^.]+)$/.exec(name) ?? [];
  return company !== undefined && document !== undefined ? { company, document } : undefined;
};

type Outcome = Pick<Extract<EngineEvent, { type: 'fax-found' }>, 'pages' | 'station' | 'failure'>;

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
    const variable = { variable: FAX_VARIABLE, value: nameOf({ company: leg.company, document }) };
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
    leg.hears = { kind: 'fax', document: readName(value)?.document ?? '' };
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
    this.#tell(leg, document, await this.#keep({ company: leg.company, document }, Told.parse(told)));
  }

  /** The leg is gone, and of a fax that it was to receive nothing was told. */
  lost(leg: Leg): void {
    if (leg.hears.kind === 'fax')
      this.#tell(leg, leg.hears.document, { pages: 0, station: '', failure: 'broken-off' });
  }

  /**
   * Faxes that nobody has fetched: nobody was there at their end, or they could not be kept. `legs`: all there are. What
   * belongs to no company that is served stays.
   */
  async fetchLeft(legs: readonly Leg[]): Promise<void> {
    const { ari, directory, emit } = this.#parts;
    const coming = new Set(
      legs.flatMap(({ company, hears }) =>
        hears.kind === 'fax' ? [nameOf({ company, document: hears.document })] : [],
      ),
    );
    const recordings = Recordings.parse(await ari.send('GET', '/recordings/stored'));
    const left = recordings.flatMap(({ name }) => (coming.has(name) ? [] : (readName(name) ?? [])));
    for (const fax of left) {
      if (!directory.company(fax.company)) continue;
      const outcome = await this.#keep(fax, await this.#toldOf(fax));
      if (outcome.failure !== 'not-kept') emit({ type: 'fax-found', ...fax, ...outcome });
    }
  }

  /** What the dialplan has left word of. Nothing: Asterisk itself broke off. */
  async #toldOf(fax: Fax): Promise<Told | undefined> {
    const variable = this.#parts.ari.send('GET', '/asterisk/variable', { variable: nameOf(fax) });
    const { value } = Variable.parse(await variable);
    return value === '' ? undefined : Told.parse(JSON.parse(value));
  }

  #tell(leg: Leg, document: string, outcome: Outcome): void {
    leg.hears = { kind: 'nothing' };
    this.#parts.emit({ type: 'fax-ended', leg: leg.id, document, ...outcome });
  }

  /** What cannot be stored stays with Asterisk: it is all there is of the fax. */
  async #keep(fax: Fax, told: Told | undefined): Promise<Outcome> {
    const { ari, logger } = this.#parts;
    const name = nameOf(fax);
    const station = told?.station ?? '';
    try {
      const pages = told?.pages === 0 ? 0 : await this.#store(fax);
      await unlessAbsent(ari.send('DELETE', `/recordings/stored/${encodeURIComponent(name)}`));
      await ari.send('POST', '/asterisk/variable', { variable: name });
      return { pages, station, failure: failureOf(told, pages) };
    } catch (error) {
      logger.error({ error: String(error), file: name }, 'a fax could not be kept');
      return { pages: 0, station, failure: 'not-kept' };
    }
  }

  /** How many pages there are. */
  async #store(fax: Fax): Promise<number> {
    const { ari, library } = this.#parts;
    // As large as a tenth of the service, and most services never need it.
    const { faxToPdf } = await import('./fax-pdf.ts');
    const path = library.documentPath(fax.company, fax.document);
    const unfinished = `${path}.unfinished`;
    const tiff = await ari.bytes(`/recordings/stored/${encodeURIComponent(nameOf(fax))}/file`);
    const { pdf, pages } = await faxToPdf(tiff);
    await writeFile(unfinished, pdf, { mode: 0o600 });
    await rename(unfinished, path);
    return pages;
  }
}

const failureOf = (told: Told | undefined, pages: number): FaxFailure | null => {
  if (told?.status === 'SUCCESS' && pages > 0) return null;
  return pages > 0 || told === undefined || told.station !== '' ? 'broken-off' : 'no-fax';
};
