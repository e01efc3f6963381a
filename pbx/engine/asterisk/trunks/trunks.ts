import { isDeepStrictEqual } from 'node:util';
import type { Trunk } from '../../../contract/trunk.ts';
import type { Party, TrunkDirectory } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { TRUNK_TRANSPORTS } from '../names.ts';
import {
  allEndpoints,
  EDITION,
  isHeld,
  isThere,
  objectPath,
  type SorceryObject,
} from '../users/sorcery-objects.ts';
import { readTrunkName, trunkObjectName } from './trunk-name.ts';
import { trunkObjects } from './trunk-objects.ts';

/** Those that name others before those. */
const TYPES: readonly SorceryObject['type'][] = ['registration', 'identify', 'endpoint', 'aor', 'auth'];

/** What tells whether a trunk is as it was: of a password nothing is told by an edition. */
const TELLING: ReadonlySet<string> = new Set(['auth username', 'auth password', `endpoint ${EDITION}`]);

/** The trunks that Asterisk has, kept as those of the directory. */
export class Trunks {
  readonly #ari: AriClient;
  readonly #directory: TrunkDirectory;
  readonly #logger: EngineLogger;
  #given: readonly Trunk[] = [];

  constructor(ari: AriClient, directory: TrunkDirectory, logger: EngineLogger) {
    this.#ari = ari;
    this.#directory = directory;
    this.#logger = logger;
  }

  /** Whatever Asterisk had before: a trunk that is as it should be is left alone, and stays registered. */
  async synchronise(): Promise<void> {
    const wanted = new Set(this.#directory.all().map(({ name }) => name));
    for (const { resource } of await allEndpoints(this.#ari)) {
      const name = readTrunkName(resource);
      if (name !== undefined && !wanted.has(name)) await this.#remove(name);
    }
    const trunks = this.#directory.all();
    for (const trunk of trunks) await this.#tryToGive(trunk);
    this.#given = trunks;
  }

  /** As `synchronise`, when the directory's are others than they were. */
  async changed(): Promise<void> {
    if (!isDeepStrictEqual(this.#given, this.#directory.all())) await this.synchronise();
  }

  /** ARI's endpoint of this number in the public network, and the caller as the provider wants it. */
  wayTo(number: string, from: Party): { readonly endpoint: string; readonly from: Party } | undefined {
    const trunk = this.#directory.leavingAs(from.number);
    return (
      trunk && {
        endpoint: `PJSIP/${written(trunk, number)}@${trunkObjectName(trunk.name)}`,
        from: { ...from, number: written(trunk, from.number) },
      }
    );
  }

  /** A provider whose name cannot be looked up, say, must keep nobody else from their calls. */
  async #tryToGive(trunk: Trunk): Promise<void> {
    try {
      await this.#give(trunk);
    } catch (error) {
      this.#logger.error({ trunk: trunk.name, error: String(error) }, 'Asterisk does not take a trunk');
    }
  }

  async #give(trunk: Trunk): Promise<void> {
    const transport = TRUNK_TRANSPORTS[trunk.transport];
    if (!(await isThere(this.#ari, 'transport', transport))) {
      this.#logger.error(
        { trunk: trunk.name, transport },
        'Asterisk has no way to providers: see docs/operators.md',
      );
      return;
    }
    if (await this.#isAsItWas(trunk)) return;
    // Given again, a registration stays where it was, and lists of addresses grow.
    await this.#remove(trunk.name);
    for (const { type, id, fields } of trunkObjects(trunk))
      await this.#ari.send('PUT', objectPath(type, id), {}, { fields });
  }

  async #isAsItWas(trunk: Trunk): Promise<boolean> {
    for (const object of trunkObjects(trunk)) {
      const telling = object.fields.filter(({ attribute }) => TELLING.has(`${object.type} ${attribute}`));
      if (telling.length > 0 && !(await isHeld(this.#ari, object, telling))) return false;
    }
    return true;
  }

  async #remove(trunk: string): Promise<void> {
    for (const type of TYPES)
      await unlessGone(this.#ari.send('DELETE', objectPath(type, trunkObjectName(trunk))));
  }
}

/** Nothing but what can be dialled: it becomes a part of a dial string. */
const written = ({ numbers }: Trunk, number: string): string =>
  number.replace(numbers === 'digits' ? /[^*#0-9]/g : /[^+*#0-9]/g, '');
