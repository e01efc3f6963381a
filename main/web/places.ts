import { SignInError } from '../../preload/contract/account.ts';
import { parseJson } from '../parse-json.ts';

/** The two pages of the Communicator in a browser, and what one leaves for the other. */
export interface Places {
  /** Host and port. */
  readonly address: string;
  /** The secret of the one-time link that led here. */
  readonly invitation: string | undefined;
  /** It is used, and must not stay in the address. */
  forgetInvitation(): void;
  goToPhone(): void;
  /** `notice`: why, when it was not the person's wish. */
  goToSignIn(notice?: SignInError): void;
  takeNotice(): SignInError | undefined;
  /** The person signed out, and the PBX may not know it yet. */
  readonly wishesSignOut: boolean;
  wishSignOut(): void;
  signedOut(): void;
}

const NOTICE = 'notice';
const SIGN_OUT = 'sign out';

export function browserPlaces(): Places {
  return {
    address: location.host,
    invitation: new URLSearchParams(location.hash.slice(1)).get('invitation') ?? undefined,
    forgetInvitation: () => history.replaceState(null, '', location.pathname),
    goToPhone: () => location.replace('/'),
    goToSignIn(notice) {
      if (notice) sessionStorage.setItem(NOTICE, JSON.stringify(notice));
      if (location.pathname === '/sign-in') location.reload();
      else location.replace('/sign-in');
    },
    takeNotice() {
      const notice = SignInError.safeParse(parseJson(sessionStorage.getItem(NOTICE) ?? ''));
      sessionStorage.removeItem(NOTICE);
      return notice.data;
    },
    // Of the whole browser: another page must not go on with what was ended here.
    get wishesSignOut() {
      return localStorage.getItem(SIGN_OUT) !== null;
    },
    wishSignOut: () => localStorage.setItem(SIGN_OUT, ''),
    signedOut: () => localStorage.removeItem(SIGN_OUT),
  };
}
