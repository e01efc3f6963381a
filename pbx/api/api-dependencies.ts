import type { FastifyBaseLogger } from 'fastify';
import type { AdministrationParts } from '../administration/administration-parts.ts';
import type { VoicemailParts } from '../administration/voicemail-parts.ts';
import type { PasswordAttempts } from '../auth/password-attempts.ts';
import type { SessionService } from '../auth/session-service.ts';
import type { SignInService } from '../auth/sign-in-service.ts';
import type { TraceStep } from '../contract/call-record.ts';
import type { IceServer } from '../contract/session.ts';
import type { TraceLanguage } from '../contract/call-history.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { SoundLibrary } from '../engine/port.ts';
import type { AnsweredRequest } from '../monitoring/create-metrics.ts';
import type { Stores } from '../store/stores.ts';
import type { EventTimes } from './events/event-times.ts';
import type { LiveCalls } from './live-calls/live-calls.ts';

/** A call that nobody makes: what would happen to it. */
export interface SimulatedCall {
  /** Id of the company's number that is called. */
  readonly number: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What the API's resources need of the service around them. */
export interface ApiDependencies {
  readonly stores: Stores;
  readonly administration: AdministrationParts;
  readonly signIn: SignInService;
  readonly sessions: SessionService;
  readonly attempts: PasswordAttempts;
  readonly liveCalls: LiveCalls;
  readonly voicemail: VoicemailParts;
  readonly sounds: Pick<SoundLibrary, 'path' | 'recordingPath' | 'documentPath'>;
  readonly simulate: (settings: CompanySettings, call: SimulatedCall) => readonly TraceStep[];
  /** A step of a trace in words. */
  readonly describeStep: (step: TraceStep, language: TraceLanguage) => string;
  /** Asked at each sign-in: the port is known only after listening. */
  readonly sipUrl: () => string;
  /** For phones behind NAT, of one user: `anna@romashka.example`. */
  readonly iceServers: (user: string) => readonly IceServer[];
  /** The bundled Communicator for browsers; left out: the service has none to give. */
  readonly pagesFolder?: string;
  /** Where phones upgrade to SIP on the same server: none of the API's affair. */
  readonly sipPath: string;
  /** One of several nodes: whether the company of this host is served here. Left out: every company is. */
  readonly isHere?: (host: string) => boolean;
  readonly eventTimes?: EventTimes;
  /** Told of every request that was answered. */
  readonly onAnswered?: (request: AnsweredRequest) => void;
  /** The service's own version. */
  readonly version: string;
  readonly logger: FastifyBaseLogger;
}
