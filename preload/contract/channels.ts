/**
 * Every channel between the renderer and the main process: who may use it, what goes in, what comes out.
 * `main/ipc` refuses whatever is not written here.
 */
import { z } from 'zod';
import { Colleagues } from '../../pbx/contract/session.ts';
import {
  Account,
  InvitationSignIn,
  NewPasswordRequest,
  OfficePeopleOutcome,
  PasswordChangeOutcome,
  PasswordChangeRequest,
  PbxSignIn,
  SignInMemory,
  SignInOutcome,
  SipAccountSignIn,
} from './account.ts';
import { PbxFileRequest, PbxNews, PbxReply, PbxRequest, SaveOutcome } from './pbx-api.ts';
import { Diagnostics } from './diagnostics.ts';
import { Favourites } from './favourites.ts';
import { MadeFile } from './made-file.ts';
import { DesktopFacts } from './desktop-facts.ts';
import { IncomingCall } from './incoming-call.ts';
import { PhoneCommand } from './phone-command.ts';
import { CallKey, PhoneReport } from './phone-report.ts';
import {
  BookAddress,
  ConnectOutcome,
  Contact,
  ContactDraft,
  ContactId,
  ContactList,
  ExportFormat,
  FileName,
  ImportPreview,
  MOST_CONTACTS,
} from './contacts.ts';
import { Preferences } from './preferences.ts';
import { GlobalShortcutName } from './shortcuts.ts';

/**
 * Every page is an origin of its own, hence a renderer process of its own: the password's dies at sign-in, and
 * the window of a call that rings cannot even ask for what the phone may.
 */
export const Page = z.enum(['sign-in', 'phone', 'incoming']);
export type Page = z.infer<typeof Page>;

export interface Channel<Request extends z.ZodType, Response extends z.ZodType> {
  readonly pages: readonly Page[];
  readonly request: Request;
  readonly response: Response;
}

const channel = <Request extends z.ZodType, Response extends z.ZodType>(
  pages: readonly Page[],
  request: Request,
  response: Response,
): Channel<Request, Response> => ({ pages, request, response });

const nothing = z.void();
const both: readonly Page[] = ['sign-in', 'phone'];
const every: readonly Page[] = Page.options;

export const AppInfo = z.object({ version: z.string(), platform: z.string() });
export type AppInfo = z.infer<typeof AppInfo>;

export const channels = {
  'app:info': channel(both, nothing, AppInfo),
  'preferences:get': channel(every, nothing, Preferences),
  'preferences:set': channel(both, Preferences.partial(), Preferences),

  'sign-in:memory': channel(['sign-in'], nothing, SignInMemory),
  'sign-in:pbx': channel(['sign-in'], PbxSignIn, SignInOutcome),
  'sign-in:sip-account': channel(['sign-in'], SipAccountSignIn, SignInOutcome),
  'sign-in:office-people': channel(['sign-in'], nothing, OfficePeopleOutcome),
  'sign-in:office': channel(['sign-in'], z.object({ login: z.string().min(1).max(64) }), SignInOutcome),

  'sign-in:invitation': channel(['sign-in'], InvitationSignIn, SignInOutcome),
  /** Of a window whose `SignInMemory` says that a password is due. */
  'sign-in:new-password': channel(['sign-in'], NewPasswordRequest, SignInOutcome),
  'sign-in:leave': channel(['sign-in'], nothing, nothing),

  'account:current': channel(['phone'], nothing, Account),
  'account:digest-for': channel(
    ['phone'],
    z.object({ realm: z.string().min(1).max(256) }),
    z.object({ ha1: z.string() }),
  ),
  'account:colleagues': channel(['phone'], nothing, Colleagues),
  'account:change-password': channel(['phone'], PasswordChangeRequest, PasswordChangeOutcome),
  'account:sign-out': channel(['phone'], nothing, nothing),
  'pbx:request': channel(['phone'], PbxRequest, PbxReply),
  /** The folder of this window's sounds: `<folder>/v1/voicemail/…/audio`. */
  'pbx:sounds': channel(['phone'], nothing, z.string()),
  'pbx:save': channel(['phone'], PbxFileRequest, SaveOutcome),
  /** Asks the person where to; never overwrites in silence. */
  'file:save': channel(['phone'], MadeFile, SaveOutcome),

  /** Asks the person where to, and writes a file for whoever is to help. */
  'diagnostics:save': channel(['phone'], Diagnostics, z.object({ saved: z.boolean() })),
  /** Something worth knowing, as a notification of the system; pressing it brings the window. */
  'desktop:inform': channel(
    ['phone'],
    z.object({ title: z.string().min(1).max(200), body: z.string().max(400) }),
    nothing,
  ),

  'contacts:list': channel(['phone'], nothing, ContactList),
  'contacts:add': channel(['phone'], ContactDraft, Contact),
  'contacts:change': channel(['phone'], z.object({ id: ContactId, draft: ContactDraft }), Contact),
  'contacts:remove': channel(['phone'], z.object({ ids: z.array(ContactId).max(MOST_CONTACTS) }), nothing),
  /** Brings back what was removed a moment ago. */
  'contacts:restore': channel(
    ['phone'],
    z.object({ contacts: z.array(Contact).max(MOST_CONTACTS) }),
    nothing,
  ),
  /** The person chooses a file; what it holds is told and nothing is kept yet. */
  'contacts:choose-file': channel(['phone'], nothing, ImportPreview),
  /** Keeps what the chosen file holds. */
  'contacts:import': channel(['phone'], nothing, z.object({ ids: z.array(z.string()) })),
  'contacts:export': channel(['phone'], z.object({ format: ExportFormat, name: FileName }), SaveOutcome),
  'contacts:connect-book': channel(
    ['phone'],
    z.object({ address: BookAddress, password: z.string().max(256) }),
    ConnectOutcome,
  ),
  'contacts:disconnect-book': channel(['phone'], z.object({ id: z.string().max(64) }), nothing),
  'contacts:refresh': channel(['phone'], nothing, nothing),
  /** Takes contacts that only this computer has to the PBX. */
  'contacts:move-to-pbx': channel(['phone'], nothing, nothing),

  'favourites:list': channel(['phone'], nothing, Favourites),
  /** Replaces all of them. */
  'favourites:keep': channel(['phone'], Favourites, nothing),

  /** Opens one more window, at «Попробовать без АТС» when the account is the embedded office's. */
  'window:open-another': channel(['phone'], nothing, nothing),
  'window:rest': channel(['phone'], nothing, nothing),

  /** What the phone is doing now, for the tray, the incoming window and the command line. */
  'phone:report': channel(['phone'], PhoneReport, nothing),
  /** Keys that could not be taken: another program has them. */
  'shortcuts:refused': channel(['phone'], nothing, z.array(GlobalShortcutName)),
  'desktop:facts': channel(['phone'], nothing, DesktopFacts),

  'incoming:current': channel(['incoming'], nothing, z.array(IncomingCall)),
  'incoming:answer': channel(['incoming'], z.object({ key: CallKey }), nothing),
  'incoming:decline': channel(['incoming'], z.object({ key: CallKey }), nothing),
  /** Brings the window to the front in which the call rings. */
  'incoming:open': channel(['incoming'], z.object({ key: CallKey }), nothing),
} as const;

export type ChannelName = keyof typeof channels;
export type ChannelRequest<Name extends ChannelName> = z.input<(typeof channels)[Name]['request']>;
export type ChannelResponse<Name extends ChannelName> = z.output<(typeof channels)[Name]['response']>;

/** Announcements from the main process to a page. */
export const announcements = {
  'preferences:changed': { pages: every, payload: Preferences },
  /** The computer woke up or the network came back: the phone re-registers at once. */
  /** Contacts came, went or changed: whoever shows them reads them again. */
  'contacts:changed': { pages: ['phone'] as readonly Page[], payload: z.undefined() },
  /** In another window, too. */
  'favourites:changed': { pages: ['phone'] as readonly Page[], payload: z.undefined() },
  'system:resumed': { pages: ['phone'] as readonly Page[], payload: z.undefined() },
  'pbx:news': { pages: ['phone'] as readonly Page[], payload: PbxNews },
  /** Network addresses came or went; `gone`: those that this computer has no longer. */
  'system:network-changed': {
    pages: ['phone'] as readonly Page[],
    payload: z.object({ gone: z.array(z.string().max(64)) }),
  },
  'phone:command': { pages: ['phone'] as readonly Page[], payload: PhoneCommand },
  'incoming:changed': { pages: ['incoming'] as readonly Page[], payload: z.array(IncomingCall) },
} as const;

export type AnnouncementName = keyof typeof announcements;
export type AnnouncementPayload<Name extends AnnouncementName> = z.output<
  (typeof announcements)[Name]['payload']
>;
