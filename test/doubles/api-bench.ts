import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import type { InvitationLetter } from '../../pbx/administration/letters.ts';
import { invitationLetter } from '../../pbx/mail/letters.ts';
import { createCompanyEvents, type CompanyEvents } from '../../pbx/administration/company-events.ts';
import { createLiveCompanies, type LiveCompanies } from '../../pbx/administration/live-companies.ts';
import { createSessionEndings } from '../../pbx/administration/session-endings.ts';
import { createApi } from '../../pbx/api/api.ts';
import { createAccessTokens } from '../../pbx/auth/access-tokens.ts';
import { makeCredential } from '../../pbx/auth/make-credential.ts';
import { createSessionService } from '../../pbx/auth/session-service.ts';
import { createSignInService } from '../../pbx/auth/sign-in-service.ts';
import { createSignInThrottle } from '../../pbx/auth/sign-in-throttle.ts';
import { demoOffice } from '../../pbx/company/demo-office.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { ExtensionPresence } from '../../pbx/contract/extension-presence.ts';
import type { LiveCall, ParkedCall } from '../../pbx/contract/live-call.ts';
import type { IceServer, OpenedSession } from '../../pbx/contract/session.ts';
import { openStores } from '../../pbx/store/open-stores.ts';
import type { Stores } from '../../pbx/store/stores.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What became of the phones, in order: `apply romashka.localhost anna`, `revoke romashka.localhost anna`. */
type PhoneNote = string;

export interface ApiBench {
  readonly api: FastifyInstance;
  readonly stores: Stores;
  readonly companies: LiveCompanies;
  readonly events: CompanyEvents;
  /** Epoch milliseconds; a test turns it. */
  now: number;
  /** Logins whose SIP contacts were closed. */
  readonly closedContacts: string[];
  readonly phones: PhoneNote[];
  readonly logged: string[];
  /** The hashes that passwords were compared with. */
  readonly verified: string[];
  readonly letters: InvitationLetter[];
  /** What `GET /v1/extension-states` is answered from. */
  presences: ExtensionPresence[];
  /** By employee. */
  readonly liveCalls: Map<string, readonly LiveCall[]>;
  parked: readonly ParkedCall[];
  iceServers: readonly IceServer[];
  /** How many sessions of the first company's employees are open. */
  openSessions(): Promise<number>;
  /** Where recordings and greetings are looked for. */
  readonly soundFolder: string;
  signIn(login: string, password?: string, address?: string): Promise<LightMyRequestResponse>;
  /** A fresh session of an employee: `anna`, or `boris@lutik.localhost`. */
  session(login: string): Promise<OpenedSession>;
  /** Asks as this employee, in one session for all. */
  as(login: string, request: InjectOptions): Promise<LightMyRequestResponse>;
}

/** The API over a real store and no socket. Everybody's password is `<login>-password`. */
export const openApiBench = async (
  offices: readonly CompanySettings[] = [demoOffice],
  eventTimes = { signIn: 200, heartbeat: 60_000 },
  pages: { readonly pagesFolder?: string } = {},
): Promise<ApiBench> => {
  const folder = await temporaryFolder();
  const stores = await openStores({ kind: 'sqlite', folder });
  onTestFinished(() => stores.close());
  const companies = createLiveCompanies();
  for (const office of offices) await addCompany(stores, companies, office);

  const notes = { verified: [] as string[], closedContacts: [] as string[], phones: [] as string[] };
  const letters: InvitationLetter[] = [];
  const logged: string[] = [];
  const events = createCompanyEvents();
  const endings = createSessionEndings();
  const attempts = createSignInThrottle();
  const clock = () => bench.now;
  const passwordMatches = async (passwordHash: string, password: string) => {
    notes.verified.push(passwordHash);
    return passwordHash === quickHash(password);
  };
  const soundFolder = join(folder, 'sounds');
  mkdirSync(soundFolder);
  const revoke = (domain: string, login: string) => {
    notes.closedContacts.push(login);
    notes.phones.push(`revoke ${domain} ${login}`);
  };
  const sessions = createSessionService({
    companies,
    sessions: stores.sessions,
    tokens: createAccessTokens(clock),
    endings,
    closeContacts: revoke,
    clock,
  });
  const api = await createApi({
    stores,
    administration: {
      stores,
      companies,
      events,
      sessionEndings: endings,
      telephony: {
        apply: ({ domain }, secrets) =>
          void notes.phones.push(['apply', domain, ...[...secrets].map(secretNote)].join(' ')),
        revoke,
      },
      letters: {
        invite: async (_company, letter) => {
          letters.push(letter);
          return 'waiting';
        },
        invitation: (letter) => invitationLetter('ru', letter),
        wake: async () => {},
        tryOut: async (company, to) => {
          const server = (await stores.settings.read(company))?.mailServer ?? null;
          if (!server) return { result: 'not-sent', problem: 'no-mail-server', answer: '' };
          return to.startsWith('nobody')
            ? { result: 'not-sent', problem: 'address-refused', answer: '550 No such user' }
            : { result: 'sent' };
        },
        retry: (company, id) => stores.outbox.queueAgain(company, id, bench.now),
      },
      greetingFiles: {
        save: async (_domain, _id, upload) =>
          Buffer.from(upload).toString().startsWith('RIFF')
            ? { result: 'saved', seconds: 2 }
            : { result: 'refused', code: 'not-audio' },
        remove: async () => {},
      },
      hashPassword: async (password) => quickHash(password),
      passwordMatches,
      invitationLinks: (domain, token) => ({ link: `https://${domain}/#${token}` }),
      clock,
    },
    signIn: createSignInService({
      companies,
      credentials: stores.credentials,
      links: stores.sessions,
      sessions,
      attempts,
      passwordMatches,
      decoyHash: 'decoy',
      clock,
    }),
    sessions,
    attempts,
    voicemail: {
      messages: stores.voicemail,
      events,
      showMessages: (company, { employee, fresh, old }) =>
        void notes.phones.push(`messages ${company} ${employee} ${fresh}/${old}`),
      removeRecording: async (domain, recording) => void notes.phones.push(`forget ${domain} ${recording}`),
    },
    liveCalls: {
      extensionStates: () => bench.presences,
      callsOf: (_company, employee) => bench.liveCalls.get(employee) ?? [],
      record: (_company, { employee, call, wanted }) => {
        const live = bench.liveCalls.get(employee)?.find(({ id }) => id === call);
        if (!live) return 'no-such-call';
        if (live.recording !== wanted) return 'not-now';
        return { ...live, recorded: wanted === 'start', recording: wanted === 'start' ? 'stop' : 'start' };
      },
      drop: (_company, { employee, call, leg }) => {
        const live = bench.liveCalls.get(employee)?.find(({ id }) => id === call);
        if (!live) return 'no-such-call';
        return live.seats?.some((seat) => seat.leg === leg) ? 'dropped' : 'not-now';
      },
      parked: () => bench.parked,
    },
    sounds: {
      documentPath: (_domain, document) => join(soundFolder, `${document}.pdf`),
      recordingPath: (_domain, recording) => join(soundFolder, `${recording}.ogg`),
      path: async (_domain, sound) => join(soundFolder, `${'id' in sound ? sound.id : sound.kind}.ogg`),
    },
    simulate: (_settings, { number, at }) => [{ at, code: 'arrived', details: { number } }],
    describeStep: ({ code }, language) => (language === 'ru' ? `«${code}»` : `“${code}”`),
    sipUrl: () => 'ws://127.0.0.1:5080/sip',
    iceServers: (user) => bench.iceServers.map((server) => ({ ...server, username: user })),
    sipPath: '/sip',
    ...pages,
    eventTimes,
    version: '1.2.3',
    logger: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
  });
  onTestFinished(() => api.close());

  const tokens = new Map<string, Promise<OpenedSession>>();
  const bench: ApiBench = {
    ...{ api, stores, companies, events, logged, letters, soundFolder },
    ...notes,
    now: Date.parse('2030-01-01T09:00:00Z'),
    presences: [],
    liveCalls: new Map(),
    parked: [],
    iceServers: [],
    signIn: (login, password = `${login.split('@')[0]}-password`, address = '127.0.0.1') =>
      api.inject({
        method: 'POST',
        url: '/v1/session',
        payload: { login, password },
        remoteAddress: address,
      }),
    openSessions: async () => {
      const [office] = offices;
      const lists = (office?.employees ?? []).map(({ id }) =>
        stores.sessions.list(office?.id ?? '', id, bench.now),
      );
      return (await Promise.all(lists)).flat().length;
    },
    session: async (login) => (await bench.signIn(login)).json(),
    async as(login, request) {
      const session = tokens.get(login) ?? bench.session(login);
      tokens.set(login, session);
      const { accessToken } = await session;
      const headers = { authorization: `Bearer ${accessToken}`, ...request.headers };
      return api.inject({ ...request, headers });
    },
  };
  return bench;
};

/** Real hashes are slow on purpose, and tested where they are made. */
const quickHash = (password: string): string => `hash of ${password}`;

const secretNote = ([login, secret]: readonly [string, unknown]): string => (secret ? login : `-${login}`);

const addCompany = async (stores: Stores, companies: LiveCompanies, office: CompanySettings) => {
  const { domain, employees } = office;
  const credentials = await Promise.all(
    employees.map(async ({ id, login }) => {
      const owner = { login, domain };
      const made = await makeCredential(owner, `${login}-password`, false, async (text) => quickHash(text));
      return [id, made] as const;
    }),
  );
  await stores.companies.add(office, new Map(credentials));
  const stored = await stores.settings.read(office.id);
  if (!stored) throw new Error(`${office.id} was not kept`);
  companies.put(stored);
};
