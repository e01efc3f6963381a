import type { CompanyDomain, EngineDirectory } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { atOnce } from '../at-once.ts';
import { meaningOf } from '../names.ts';

const REQUESTS_AT_ONCE = 8;

/**
 * Tells Asterisk whose each login and short number is, so that employees reach one another while nobody controls it.
 * Who is no employee is not in it, and can call nobody then.
 */
export class ShortNumbers {
  readonly #ari: AriClient;
  readonly #directory: EngineDirectory;
  /** By company: login by what is dialled. */
  readonly #given = new Map<CompanyDomain, ReadonlyMap<string, string>>();

  constructor(ari: AriClient, directory: EngineDirectory) {
    this.#ari = ari;
    this.#directory = directory;
  }

  /** Asterisk may have forgotten them all. */
  async synchronise(): Promise<void> {
    this.#given.clear();
    for (const company of this.#directory.domains()) await this.changed(company);
  }

  async changed(company: CompanyDomain): Promise<void> {
    const before = this.#given.get(company) ?? new Map<string, string>();
    const now = this.#meanings(company);
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
      (dialled) => before.get(dialled) !== now.get(dialled),
    );
    await atOnce(REQUESTS_AT_ONCE, changed, async (dialled) => {
      const value = now.get(dialled);
      // Without a value Asterisk forgets the variable.
      const query = { variable: meaningOf(company, dialled), ...(value !== undefined && { value }) };
      await this.#ari.send('POST', '/asterisk/variable', query);
    });
    this.#given.set(company, now);
  }

  #meanings(company: CompanyDomain): ReadonlyMap<string, string> {
    const directory = this.#directory.company(company);
    const employees = directory?.logins().filter((login) => !directory.outsidePhone(login)) ?? [];
    return new Map(
      employees.flatMap((login) => {
        const number = directory?.party(login).number ?? '';
        return [...(number === '' ? [] : [number]), login].map((dialled) => [dialled, login] as const);
      }),
    );
  }
}
