import type { ExtensionPresence } from '../contract/extension-presence.ts';

/** What goes on in a company's phones right now. */
export interface LiveCalls {
  /** Of every employee; `with`, when he rings or talks. `company`: id. */
  extensionStates(company: string): readonly ExtensionPresence[];
}
