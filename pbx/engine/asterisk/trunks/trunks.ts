import type { Trunk } from '../../../contract/trunk.ts';
import type { Party, TrunkDirectory } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessAbsent } from '../ari/unless-absent.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { TRUNK_TRANSPORTS } from '../names.ts';
import { allEndpoints, Fields, isThere, objectPath, type SorceryObject } from '../users/sorcery-objects.ts';
import { readTrunkName, trunkObjectName } from './trunk-name.ts';
import { trunkObjects } from './trunk-objects.ts';

/** Those that name others before those. */
const TYPES: readonly SorceryObject['type'][] = ['registration', 'identify', 'endpoint', 'aor', 'auth'];

/** The trunks that Asterisk has, kept as those of the directory. */
export class Trunks {
  readonly #ari: AriClient;
  readonly #directory: TrunkDirectory;
  readonly #logger: EngineLogger;

  constructor(ari: AriClient, directory: TrunkDirectory, logger: EngineLogger) {
    this.#ari = ari;
    this.#directory = directory;
    this.#logger = logger;
  }

  /** Whatever Asterisk had before: a trunk that is as it was stays registered. */
  async synchronise(): Promise<void> {
    const wanted = new Set(this.#directory.all().map(({ name }) => name));
    for (const { resource } of await allEndpoints(this.#ari)) {
      const name = readTrunkName(resource);
      if (name !== undefined && !wanted.has(name)) await this.#remove(name, []);
    }
    for (const trunk of this.#directory.all()) await this.#tryToGive(trunk);
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
    const objects = trunkObjects(trunk);
    const kept = objects.map(({ type }) => type).filter((type) => type !== 'registration');
    // Whoever signed in with another password has to do so anew: of that a registration takes no notice by itself.
    await this.#remove(trunk.name, (await this.#signsInAs(trunk)) ? [...kept, 'registration'] : kept);
    // An endpoint that is given twice forgets who calls: its own caller ID, which is none, stands for From's then.
    await unlessGone(this.#ari.send('DELETE', objectPath('endpoint', trunkObjectName(trunk.name))));
    for (const { type, id, fields } of objects)
      await this.#ari.send('PUT', objectPath(type, id), {}, { fields });
  }

  async #signsInAs({ name, account }: Trunk): Promise<boolean> {
    const answer = await unlessAbsent(this.#ari.send('GET', objectPath('auth', trunkObjectName(name))));
    const held = new Map(Fields.parse(answer ?? []).map(({ attribute, value }) => [attribute, value]));
    return (
      account !== null && held.get('username') === account.login && held.get('password') === account.password
    );
  }

  async #remove(trunk: string, kept: readonly SorceryObject['type'][]): Promise<void> {
    for (const type of TYPES.filter((one) => !kept.includes(one)))
      await unlessGone(this.#ari.send('DELETE', objectPath(type, trunkObjectName(trunk))));
  }
}

/** Nothing but what can be dialled: it becomes a part of a dial string. */
const written = ({ numbers }: Trunk, number: string): string =>
  number.replace(numbers === 'digits' ? /[^*#0-9]/g : /[^+*#0-9]/g, '');
