import { toE164, type NumberForms } from './company/number-formats.ts';
import type { LiveCompanies } from './company-directory.ts';
import type { CompanySettings } from './contract/company-settings.ts';
import type { Trunk, TrunkNumber } from './contract/trunk.ts';
import type { Party, TrunkDirectory } from './engine/port.ts';

/** What the operator has connected. */
export interface ConnectedLines {
  readonly trunks: readonly Trunk[];
  readonly numbers: readonly TrunkNumber[];
}

/**
 * Where calls leave and arrive: lines are the operator's, numbers are the companies'; both as they are at that time.
 * `ofServed`: there are other nodes, and only those trunks are ours by which a number of a company of ours is connected.
 */
export const createTrunkDirectory = (
  lines: () => ConnectedLines,
  companies: LiveCompanies,
  { ofServed = false } = {},
): TrunkDirectory => {
  const trunkOf = (number: string): string | undefined =>
    lines().numbers.find((one) => one.number === number)?.trunk;
  const ownerOf = (number: string): CompanySettings | undefined =>
    [...companies().values()].find(({ settings }) => settings.numbers.some((one) => one.number === number))
      ?.settings;
  return {
    all() {
      const { trunks, numbers } = lines();
      if (!ofServed) return trunks;
      const owned = new Set(
        [...companies().values()].flatMap(({ settings }) => settings.numbers.map(({ number }) => number)),
      );
      const ours = new Set(numbers.filter(({ number }) => owned.has(number)).map(({ trunk }) => trunk));
      return trunks.filter(({ name }) => ours.has(name));
    },
    leavingAs(number) {
      const name = trunkOf(number);
      return lines().trunks.find((trunk) => trunk.name === name);
    },
    arriving(trunk, { dialled, caller }) {
      const read = dialled.flatMap((written) => [...readings(written, companies)]);
      for (const number of read.filter((one) => trunkOf(one) === trunk)) {
        const owner = ownerOf(number);
        if (owner)
          return {
            company: owner.domain,
            dialled: number,
            caller: callerOf(caller, owner.options.numberRules),
          };
      }
      return undefined;
    },
  };
};

/** Every number that these characters mean in some company's country and town. */
const readings = (written: string, companies: LiveCompanies): ReadonlySet<string> => {
  const forms = new Map<string, NumberForms>();
  for (const { settings } of companies().values()) {
    const { country, areaCode } = settings.options.numberRules;
    forms.set(`${country} ${areaCode}`, { country, areaCode });
  }
  return new Set([...forms.values()].flatMap((rules) => toE164(written, rules) ?? []));
};

/** A number that is none of E.164 (900, say) is shown as it came; words stand for one that is withheld (RFC 3323). */
const callerOf = ({ name, number }: Party, rules: NumberForms): Party => {
  const shown = toE164(number, rules) ?? (/^\+?\d+$/.test(number) ? number : '');
  return { name: shown === '' || name === number ? '' : name, number: shown };
};
