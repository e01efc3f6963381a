import type { Texts } from '../texts.ts';
import type { SettingsTrouble } from './settings-store.ts';

/** What happened to the settings file, and what to do: a message and its detail. */
export function settingsTroubleText(trouble: SettingsTrouble, texts: Texts): readonly [string, string] {
  const message = trouble.problem === 'newer' ? texts.settingsNewer : texts.settingsCorrupted;
  const inForce = trouble.inForce === 'last-good' ? texts.lastGoodInForce : texts.defaultsInForce;
  return [message, `${inForce}\n${texts.keptAt} ${trouble.keptAt}`];
}
