import type { InvitationSignIn } from '../../preload/contract/account.ts';
import type { Texts } from '../texts.ts';
import type { SignInPorts } from './sign-in.ts';
import { signInByInvitation } from './sign-in-by-invitation.ts';
import type { WindowAccounts } from './window-accounts.ts';

export interface InvitationPorts extends SignInPorts {
  readonly accounts: WindowAccounts;
  readonly windows: {
    readonly ids: readonly number[];
    open(pageFor: (window: number) => ReturnType<WindowAccounts['open']>): void;
    present(window?: number): void;
  };
  readonly words: () => Texts;
  /** Puts a question with two answers; true: the first. */
  readonly ask: (message: string, detail: string, answers: readonly [string, string]) => Promise<boolean>;
}

/**
 * Lets the person in by the link of a letter, in a window where nobody is signed in. The person is asked first: a link
 * may come from anybody, and lead to a PBX that is not theirs.
 */
export async function acceptInvitation(
  { address, token }: InvitationSignIn,
  ports: InvitationPorts,
): Promise<void> {
  const { windows, accounts, words } = ports;
  windows.present();
  const texts = words();
  const question = `${texts.invitation} ${address}?`;
  if (!(await ports.ask(question, texts.invitationDetail, [texts.accept, texts.refuse]))) return;
  const isFree = (window: number) => accounts.of(window).state === 'signed-out';
  if (!windows.ids.some(isFree)) windows.open((window) => accounts.open(window, { atOffice: false }));
  const window = windows.ids.find(isFree);
  if (window === undefined) return;
  windows.present(window);
  await accounts.admit(window, signInByInvitation(ports, { address, token }));
}
