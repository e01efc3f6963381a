import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { AdministrationParts } from './administration/administration-parts.ts';
import { createCompanyEvents } from './administration/company-events.ts';
import { createLiveCompanies } from './administration/live-companies.ts';
import { createSessionEndings } from './administration/session-endings.ts';
import type { VoicemailParts } from './administration/voicemail-parts.ts';
import { createApi } from './api/api.ts';
import type { AsteriskPlace } from './asterisk-place.ts';
import { createAccessTokens } from './auth/access-tokens.ts';
import { hashPassword, passwordMatches } from './auth/password-hash.ts';
import { randomPassword } from './auth/random-password.ts';
import { type IceConfiguration, iceServersFor, noIceServers } from './auth/ice-servers.ts';
import { createSessionService } from './auth/session-service.ts';
import { createSignInService } from './auth/sign-in-service.ts';
import { createSignInThrottle } from './auth/sign-in-throttle.ts';
import type { Answer } from './command-line/answer.ts';
import { carryOut } from './command-line/carry-out.ts';
import type { OperatorOrder } from './command-line/operator-order.ts';
import { createEngineDirectory, type LiveCompanies } from './company-directory.ts';
import type { OfficeCredentials } from './contract/office.ts';
import type { DemoPasswords } from './demo-people.ts';
import { createAsteriskEngine } from './engine/asterisk/asterisk-engine.ts';
import { createEmbeddedEngine, type EmbeddedEngineOptions } from './engine/embedded/embedded-engine.ts';
import type { Engine } from './engine/port.ts';
import { type FurnishedOffice, furnishDemoOffice } from './furnish-demo-office.ts';
import { createPostOffice, type PostOffice } from './mail/post-office.ts';
import { createSmtpSender } from './mail/smtp-sender.ts';
import { type OpenData, openData } from './open-data.ts';
import type { OperatorParts } from './operator/operator-parts.ts';
import { officeCredentials } from './office-credentials.ts';
import { countingCalls } from './monitoring/counting-calls.ts';
import { createMetrics } from './monitoring/create-metrics.ts';
import { createReadiness } from './monitoring/create-readiness.ts';
import { openMonitoring } from './monitoring/open-monitoring.ts';
import { describeTrace } from './routing/trace/describe-trace.ts';
import { createScope, type Scope } from './scope.ts';
import { createCallJournal } from './service/call-journal.ts';
import { createCallMail } from './service/call-mail.ts';
import { type ClosingEngine, createClosingEngine } from './service/closing-engine.ts';
import { type Companies, createCompanies } from './service/companies.ts';
import { createCompanyRegister } from './service/company-register.ts';
import { forgetExpiredSessions } from './service/forget-expired-sessions.ts';
import { createHappenings } from './service/happenings.ts';
import { imaginedCall } from './service/imagined-call.ts';
import { invitationLinks } from './service/invitation-link.ts';
import { latePhones } from './service/late-phones.ts';
import { createOrders, type Serving } from './service/orders.ts';
import { type ServiceClock, systemClock } from './service/service-clock.ts';
import { createNodeDuty, type NodeDuty } from './service/node-duty.ts';
import { createStatusByHours, type StatusByHours } from './service/status-by-hours.ts';
import { createShownPresences } from './service/shown-presences.ts';
import { createWriteQueue } from './service/write-queue.ts';
import { createGreetingFiles } from './sounds/greeting-files.ts';
import { promptsFolder } from './sounds/prompts-folder.ts';
import { createSoundFolders } from './sounds/sound-folders.ts';
import { createSoundLibrary } from './sounds/sound-library.ts';
import type { DatabaseLocation } from './store/database/database-location.ts';
import { type ConnectedLines, createTrunkDirectory } from './trunk-directory.ts';
import { version } from './version.ts';

export interface PbxOptions {
  /** For signalling and media. Loopback only: the embedded engine has neither TLS nor a way through NAT. */
  readonly host: `127.${string}`;
  /** 0: any free one. */
  readonly port: number;
  /** Sounds, and the database unless it is elsewhere. */
  readonly dataFolder: string;
  /** SQLite in the data folder unless told otherwise. */
  readonly database?: DatabaseLocation;
  /** Whether the demo office is opened, and made when it is not there. */
  readonly demo: boolean;
  readonly logger: Logger;
  /** Of the demo office, by login; fresh random ones unless given. Whoever starts it again may want the same. */
  readonly passwords?: DemoPasswords;
  /** Sees every SIP message on the wire. */
  readonly trace?: EmbeddedEngineOptions['trace'];
  readonly clock?: ServiceClock;
  /** None unless told otherwise. */
  readonly iceServers?: IceConfiguration;
  /** The bundled Communicator for browsers, which is then served at `/`. */
  readonly pagesFolder?: string;
  /** How people reach the service, behind whatever is before it: `https://pbx.example`. Left out: as it listens. */
  readonly publicUrl?: string;
  /** Of the door for whoever watches the service; left out: there is none. */
  readonly monitoringPort?: number;
  /** One of several services with one database: its companies are those that it is given. Asterisk only. */
  readonly node?: NodeOptions;
  /** Which Asterisk carries the calls. Left out: the embedded engine does. */
  readonly asterisk?: AsteriskPlace;
}

export interface NodeOptions {
  readonly name: string;
  /** Another service may have our companies: the process must end at once, without a word to the database. */
  readonly lost: (why: string) => void;
}

export interface RunningPbx {
  readonly apiUrl: string;
  readonly sipUrl: string;
  /** Domains. */
  readonly companies: readonly string[];
  /**
   * Carries out what the operator orders; whatever it changes holds at once. Rejects with OperatorError or StoreError,
   * whose messages are for the operator.
   */
  operate(order: OperatorOrder): Promise<Answer>;
  /** Tells callers, ends calls, connections and timers, writes what is still to be written, closes the store. */
  close(): Promise<void>;
}

export interface RunningOffice extends RunningPbx {
  readonly credentials: OfficeCredentials;
}

const SIP_PATH = '/sip';
const LOOK_AT_LINES_MS = 2_000;

/**
 * Starts the PBX and resolves when phones may register and people may sign in. Rejects with StoreError, with
 * AsteriskNotReady, or with Node's error when the port is taken (`EADDRINUSE`).
 */
export function startPbx(options: PbxOptions & { readonly demo: true }): Promise<RunningOffice>;
export function startPbx(options: PbxOptions): Promise<RunningPbx>;
export async function startPbx(options: PbxOptions): Promise<RunningPbx> {
  const scope = createScope();
  try {
    return await assemble(options, scope);
  } catch (error) {
    await scope.close();
    throw error;
  }
}

const assemble = async (
  options: PbxOptions,
  scope: Scope,
): Promise<RunningPbx & Partial<Pick<RunningOffice, 'credentials'>>> => {
  const { demo, host, port, logger, clock = systemClock } = options;
  const data = await openData(options.dataFolder, options.database, {
    isNode: options.node !== undefined,
  });
  scope.own(() => data.close());
  for (const whose of data.closed)
    logger.error({ whose }, 'a password was sealed by another secrets.key: give it anew, or bring the key');
  const [office, decoyHash] = await Promise.all([
    demo ? furnishDemoOffice(data.stores, options.passwords) : undefined,
    hashPassword(randomPassword()),
  ]);
  const place: Place = { apiUrl: '', publicUrl: '', sipUrl: '' };
  const core = openCore(options, data, clock, scope);
  const administration = administrationParts({ options, core, data, place, clock });
  const api = await openApi({ options, core, data, place, decoyHash, clock, administration });
  scope.own(() => api.close());
  const lines = await connectedLines(data.stores);
  const { companies, engine } = await openTelephony(
    { options, core, data, clock, server: api.server, lines: lines.now },
    scope,
  );
  const statuses = createStatusByHours({
    ...{ stores: data.stores, companies: core.live, telephony: core.phones, events: core.events },
    ...{ clock, logger },
  });
  scope.own(() => statuses.close());
  const serving = servingOf({ core, companies, statuses });
  const duty = options.node && openDuty({ options, node: options.node, data, serving });
  if (duty) scope.own(() => duty.close());
  const served = duty ? await duty.begin() : (await data.stores.companies.list()).map(({ id }) => id);
  for (const id of served) {
    await companies.open(id, id === office?.settings.id ? office.simulated : undefined);
  }
  for (const id of served) await statuses.open(id);
  await engine.serve();
  for (const id of served) await companies.recover(id);
  await duty?.proceed();
  const { metrics } = core;
  const { monitoringPort } = options;
  if (metrics && monitoringPort !== undefined) {
    const askDatabase = () => data.stores.companies.list();
    const readiness = createReadiness({ askDatabase, isEngineUp: () => engine.isUp() });
    const monitoring = await openMonitoring({ port: monitoringPort, metrics, readiness });
    scope.own(() => monitoring.close());
  }
  core.post.open();
  scope.own(forgetExpiredSessions(data.stores.sessions, clock.now, logger));

  place.apiUrl = await api.listen({ host, port });
  place.publicUrl = options.publicUrl ?? place.apiUrl;
  place.sipUrl = options.asterisk?.sip ?? `${place.publicUrl.replace(/^http/, 'ws')}${SIP_PATH}`;
  const domains = core.live.all().map(({ settings }) => settings.domain);
  const lookAtLines = async () => {
    await lines.read();
    await engine.trunksChanged();
  };
  if (options.node) scope.own(again(LOOK_AT_LINES_MS, lookAtLines, logger));
  const orders = createOrders({
    ...{ companies: data.stores.companies, live: core.live, serving, lookAtLines },
    isAlone: options.node === undefined,
  });
  return {
    ...place,
    companies: domains,
    operate: (order) =>
      orders.carryOut(order.request, () =>
        carryOut(operatorParts({ options, core, data, clock, administration }, order), order.request),
      ),
    close: () => scope.close(),
    ...(office && { credentials: credentialsOf(office, place) }),
  };
};

/** Known only when somebody listens. */
interface Place {
  apiUrl: string;
  publicUrl: string;
  sipUrl: string;
}

const credentialsOf = ({ settings, passwords }: FurnishedOffice, { sipUrl, apiUrl }: Place) =>
  officeCredentials(settings, passwords, { sip: sipUrl, api: apiUrl });

type Core = ReturnType<typeof openCore>;

/** What needs neither server nor engine. */
const openCore = (
  { dataFolder, logger, monitoringPort }: PbxOptions,
  { stores }: OpenData,
  clock: ServiceClock,
  scope: Scope,
) => {
  const folders = createSoundFolders(dataFolder);
  const live = createLiveCompanies();
  const events = createCompanyEvents();
  const post: PostOffice = createPostOffice({
    outbox: stores.outbox,
    sender: createSmtpSender({ dataFolder }),
    mailServer: async (company) => live.find(company)?.mailServer ?? null,
    companies: () => live.all().map(({ settings }) => settings.id),
    language: 'ru',
    createTimers: clock.createTimers,
    newId: randomUUID,
    clock: clock.now,
    logger,
  });
  scope.own(() => post.close());
  const [queue, mailQueue] = [createWriteQueue(logger), createWriteQueue(logger)];
  const flush = async () => {
    await queue.flush();
    await mailQueue.flush();
  };
  scope.own(flush);
  const written = async () => {
    await queue.idle();
    await mailQueue.idle();
  };
  const settingsOf = (company: string) => live.find(company)?.settings;
  const phones = latePhones();
  const voicemail: VoicemailParts = {
    messages: stores.voicemail,
    events,
    showMessages: (company, { employee }) => phones.messagesChanged(company, employee),
    removeRecording: (domain, recording) =>
      rm(folders.file(domain, 'recordings', recording, 'ogg'), { force: true }),
  };
  const presences = createShownPresences(events, settingsOf);
  const happenings = createHappenings({
    calls: stores.calls,
    voicemail,
    mail: createCallMail(post, folders, dataFolder),
    queue,
    mailQueue,
  });
  const metrics =
    monitoringPort === undefined
      ? undefined
      : createMetrics({
          companies: () => live.all().map(({ settings }) => settings.id),
          extensionStates: presences.extensionStates,
        });
  return {
    written,
    folders,
    sounds: createSoundLibrary({ promptsFolder: promptsFolder(), dataFolder, folders, language: 'ru' }),
    live,
    events,
    post,
    presences,
    metrics,
    endings: createSessionEndings(),
    phones,
    voicemail,
    journal: createCallJournal(stores.calls, queue),
    happenings: metrics ? countingCalls(metrics, happenings) : happenings,
  };
};

interface AdministrationNeeds {
  readonly options: PbxOptions;
  readonly core: Core;
  readonly data: OpenData;
  readonly place: Place;
  readonly clock: ServiceClock;
}

const administrationParts = ({
  options: { pagesFolder },
  core,
  data,
  place,
  clock,
}: AdministrationNeeds): AdministrationParts => ({
  stores: data.stores,
  companies: core.live,
  telephony: core.phones,
  events: core.events,
  sessionEndings: core.endings,
  letters: core.post,
  greetingFiles: createGreetingFiles(core.folders),
  hashPassword,
  passwordMatches,
  invitationLinks: (domain, token) =>
    invitationLinks(new URL(place.publicUrl), { domain, token, hasPages: pagesFolder !== undefined }),
  clock: clock.now,
});

const operatorParts = (
  {
    options: { dataFolder },
    core: { folders },
    data: { stores },
    clock,
    administration,
  }: Omit<AdministrationNeeds, 'place'> & { readonly administration: AdministrationParts },
  { operator: name, trunkPassword }: OperatorOrder,
): OperatorParts => ({
  ...{ stores, folders, dataFolder, trunkPassword, administration },
  promptsFolder: promptsFolder(),
  operator: { kind: 'operator', id: null, name },
  clock: clock.now,
});

interface ApiParts extends AdministrationNeeds {
  readonly decoyHash: string;
  readonly administration: AdministrationParts;
}

const openApi = ({ options, core, data, place, decoyHash, clock, administration }: ApiParts) => {
  const { logger, pagesFolder, iceServers = noIceServers } = options;
  const { stores } = data;
  const { live, phones, endings } = core;
  const attempts = createSignInThrottle();
  const sessions = createSessionService({
    companies: live,
    sessions: stores.sessions,
    tokens: createAccessTokens(clock.now),
    endings,
    closeContacts: phones.revoke,
    clock: clock.now,
  });
  return createApi({
    stores,
    administration,
    signIn: createSignInService({
      companies: live,
      credentials: stores.credentials,
      links: stores.sessions,
      sessions,
      attempts,
      passwordMatches,
      decoyHash,
      clock: clock.now,
    }),
    sessions,
    attempts,
    liveCalls: { ...phones, extensionStates: core.presences.extensionStates },
    voicemail: core.voicemail,
    sounds: core.sounds,
    simulate: imaginedCall,
    describeStep: describeTrace,
    sipUrl: () => place.sipUrl,
    iceServers: (user) => iceServersFor(iceServers, user, clock.now()),
    ...(pagesFolder !== undefined && { pagesFolder }),
    sipPath: SIP_PATH,
    ...(options.node && {
      isHere: (host: string) => isOurselves(host) || live.findByDomain(host.toLowerCase()) !== undefined,
    }),
    ...(core.metrics && { onAnswered: core.metrics.requestAnswered }),
    version,
    logger,
  });
};

/** Whoever watches the service from its own computer names no company. */
const isOurselves = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

interface TelephonyParts {
  readonly options: PbxOptions;
  readonly core: Core;
  readonly data: OpenData;
  readonly clock: ServiceClock;
  readonly server: Server;
  readonly lines: () => ConnectedLines;
}

/** The engine and the brains. Closing: callers are told, brains hear of every end, then the engine goes. */
const openTelephony = async (
  { options, core, data, clock, server, lines }: TelephonyParts,
  scope: Scope,
): Promise<{ readonly companies: Companies; readonly engine: ClosingEngine }> => {
  const { logger } = options;
  const register = createCompanyRegister();
  const directory = createEngineDirectory(() => register.entries);
  const engine = createClosingEngine(
    await openEngine({
      ...{ options, server, needs: { directory, sounds: core.sounds, logger } },
      lines,
      companies: () => register.entries,
    }),
  );
  scope.own(() => engine.close());
  const { live, presences, happenings, journal, events, phones } = core;
  const companies = createCompanies({
    stores: data.stores,
    live,
    register,
    engine,
    presences,
    happenings,
    journal,
    events,
    clock,
    logger,
  });
  scope.own(() => companies.close());
  scope.own(() => engine.farewell());
  phones.connect(companies);
  return { companies, engine };
};

interface ServingParts {
  readonly core: Core;
  readonly companies: Companies;
  readonly statuses: StatusByHours;
}

/** Companies that come and go while the service runs. */
const servingOf = ({ core, companies, statuses }: ServingParts): Serving => ({
  async open(company) {
    await companies.open(company);
    await statuses.open(company);
    await companies.recover(company);
    core.post.open();
  },
  async close(company) {
    const employees = core.live.find(company)?.settings.employees ?? [];
    await statuses.leave(company);
    await companies.leave(company);
    for (const { id } of employees) core.endings.announce(id);
    await core.written();
  },
});

interface DutyParts {
  readonly options: PbxOptions;
  readonly node: NodeOptions;
  readonly data: OpenData;
  readonly serving: Serving;
}

const openDuty = ({ options, node, data, serving }: DutyParts): NodeDuty => {
  const sip = options.asterisk?.front?.here;
  if (sip === undefined) throw new Error('A node needs an Asterisk behind a front: see docs/operators.md.');
  return createNodeDuty({
    nodes: data.stores.nodes,
    node: { name: node.name, instance: randomUUID(), sip },
    ...serving,
    lost: node.lost,
    logger: options.logger,
  });
};

/** Other nodes may have been told of trunks. Answers how to end it. */
const again = (
  milliseconds: number,
  look: () => Promise<void>,
  logger: Pick<Logger, 'error'>,
): (() => void) => {
  const beats = setInterval(() => {
    look().catch((err: unknown) => logger.error({ err }, 'trunks could not be looked at'));
  }, milliseconds);
  return () => clearInterval(beats);
};

interface EngineParts {
  readonly options: PbxOptions;
  readonly server: Server;
  readonly needs: Pick<EmbeddedEngineOptions, 'directory' | 'sounds' | 'logger'>;
  readonly lines: () => ConnectedLines;
  readonly companies: LiveCompanies;
}

/** As they were read last. */
const connectedLines = async ({
  trunks,
}: OpenData['stores']): Promise<{
  readonly now: () => ConnectedLines;
  readonly read: () => Promise<void>;
}> => {
  const look = async (): Promise<ConnectedLines> => ({
    trunks: await trunks.list(),
    numbers: await trunks.numbers(),
  });
  let lines = await look();
  return {
    now: () => lines,
    async read() {
      lines = await look();
    },
  };
};

const openEngine = ({ options, server, needs, lines, companies }: EngineParts): Promise<Engine> => {
  const { asterisk, host, trace } = options;
  if (asterisk) {
    const { ari, sip, sounds: sharedFolder, front } = asterisk;
    const trunks = createTrunkDirectory(lines, companies, { ofServed: options.node !== undefined });
    const kamailio = front && { front: front.kamailio };
    return createAsteriskEngine({ ari, sip, sharedFolder, trunks, ...needs, ...kamailio });
  }
  const trunks = lines().trunks.map(({ name }) => name);
  if (trunks.length > 0) {
    needs.logger.warn({ trunks }, 'trunks work with --engine asterisk only: no call leaves this PBX');
  }
  return createEmbeddedEngine({
    server,
    path: SIP_PATH,
    mediaAddress: host,
    ...needs,
    ...(trace && { trace }),
  });
};
