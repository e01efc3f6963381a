import type { AsteriskSetting } from '../../pbx/engine/asterisk/configuration/asterisk-setting.ts';
import { configurationFiles } from '../../pbx/engine/asterisk/configuration/configuration-files.ts';

/** Where one running Asterisk keeps its things, and what it listens on. */
export interface AsteriskPlace extends AsteriskSetting {
  /** All that it writes, and its configuration in `etc`. The same path inside its root and outside. */
  readonly folder: string;
}

/** Everything that it reads at its start, by file name in its `etc`: the product's configuration, and where it lives. */
export function asteriskConfiguration(place: AsteriskPlace): ReadonlyMap<string, string> {
  return new Map([
    ['asterisk.conf', directories(place)],
    ...DEFAULTS.map((name) => [`${name}.conf`, '[general]\n'] as const),
    ...configurationFiles(place),
  ]);
}

const directories = ({ folder }: AsteriskPlace): string => `[directories]
astetcdir => ${folder}/etc
astmoddir => /usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => ${folder}/lib
astdbdir => ${folder}/lib
astkeydir => ${folder}/lib
astcachedir => ${folder}/lib
astdatadir => /usr/share/asterisk
astspooldir => ${folder}/spool
astrundir => ${folder}/run
astlogdir => ${folder}/log

[options]
documentation_language = en_US
defaultlanguage = ru
nocolor = yes
`;

/** Files that Asterisk complains of when they are absent, though their defaults will do. */
const DEFAULTS = ['ccss', 'cdr', 'cel', 'geolocation', 'indications', 'manager', 'pjproject', 'res_fax'];
