import { createContext, use } from 'react';
import type { CallParty } from '../../phone/phone-view.ts';

export type NameOf = (number: string) => string | undefined;

/** Under which name a number is known here: in the directory or the contacts. */
export const KnownNamesContext = createContext<NameOf>(() => undefined);

/** Parties as we know them, whatever name the network or the PBX has for them. */
export function useKnownParty(): (party: CallParty) => CallParty {
  const nameOf = use(KnownNamesContext);
  return (party) => ({ ...party, name: nameOf(party.number) ?? party.name });
}
