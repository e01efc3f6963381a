import type { CallView, PhoneView } from '../../phone/phone-view.ts';
import type { CallPeople } from './call-people.ts';

export interface CallScreenProps {
  /** The one that the screen is about, see `currentCall`. */
  readonly call: CallView;
  readonly view: PhoneView;
  readonly people: CallPeople;
  /** Shows where another call can be placed. */
  readonly add: () => void;
}
