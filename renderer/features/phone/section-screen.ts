import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { PhoneView } from '../../phone/phone-view.ts';
import type { PreferencesControl } from '../preferences/use-preferences.ts';
import type { SectionId } from './section-id.ts';

/** What the screen of a section is given. */
export interface SectionScreenProps {
  readonly communicator: Communicator;
  readonly account: Account;
  readonly control: PreferencesControl;
  readonly view: PhoneView;
  /** What the section shows, in its own words; it is a part of the window's address. */
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Shows another section of the window, with what of it, in its own words; left out: what it showed last. */
  readonly showSection: (section: SectionId, query?: string) => void;
}
