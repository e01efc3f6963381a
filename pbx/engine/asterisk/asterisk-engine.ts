import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import { missingCase } from '../../routing/missing-case.ts';
import { EventQueue } from '../event-queue.ts';
import type {
  CompanyDomain,
  Engine,
  EngineCommand,
  EngineDirectory,
  EngineEvent,
  LegId,
  SoundLibrary,
  TrunkDirectory,
} from '../port.ts';
import { type AriAccess, AriClient } from './ari/ari-client.ts';
import { type AriEvent, READ_MESSAGES } from './ari/ari-event.ts';
import { EventSocket } from './ari/event-socket.ts';
import { HelperChannels } from './ari/helper-channels.ts';
import { openDoor } from './ari/open-door.ts';
import { CallEvents } from './calls/call-events.ts';
import { Switchboard } from './calls/switchboard.ts';
import { TakeOver } from './calls/take-over.ts';
import type { EngineLogger } from './engine-logger.ts';
import { requireAsterisk } from './health/require-asterisk.ts';
import { Lanes } from './lanes.ts';
import { Faxes } from './media/faxes.ts';
import { Recordings } from './media/recordings.ts';
import { SoundFiles } from './media/sound-files.ts';
import { APPLICATION, REGISTRATIONS } from './names.ts';
import { Trunks } from './trunks/trunks.ts';
import { MessageLamps } from './users/message-lamps.ts';
import { ShortNumbers } from './users/short-numbers.ts';
import { ShownStates } from './users/shown-states.ts';
import { Users } from './users/users.ts';

export interface AsteriskEngineOptions {
  readonly ari: AriAccess;
  /** Where phones are sent. */
  readonly sip: string;
  readonly directory: EngineDirectory;
  readonly trunks: TrunkDirectory;
  readonly sounds: SoundLibrary;
  /** A folder that Asterisk sees under the same path: sounds are copied there. */
  readonly sharedFolder: string;
  /** Where Kamailio is that brings phones here, as `10.0.0.2:5060`. Left out: phones come by themselves. */
  readonly front?: string;
  readonly logger: EngineLogger;
}

/**
 * The engine of production: an Asterisk 22 that we control over ARI. Its configuration is static; users are pushed
 * to it, and every call is handed to us by `Stasis(communicator)`. Phones may register after `serve`. Rejects with
 * AsteriskNotReady when it cannot serve us, with AriError when it is lost meanwhile.
 */
export async function createAsteriskEngine(options: AsteriskEngineOptions): Promise<Engine> {
  await requireAsterisk(options, options.logger);
  await mkdir(options.sharedFolder, { recursive: true, mode: 0o755 });
  return new AsteriskEngine(options);
}

const HEARD = { allowed: READ_MESSAGES.map((type) => ({ type })), disallowed: [] };

class AsteriskEngine implements Engine {
  readonly keepsCalls = true;
  readonly #ari: AriClient;
  readonly #helpers: HelperChannels;
  readonly #events = new EventQueue();
  readonly #users: Users;
  readonly #trunks: Trunks;
  readonly #shortNumbers: ShortNumbers;
  readonly #states: ShownStates;
  readonly #messages: MessageLamps;
  readonly #recordings: Recordings;
  readonly #faxes: Faxes;
  readonly #switchboard: Switchboard;
  readonly #callEvents: CallEvents;
  readonly #takeOver: TakeOver;
  readonly #socket: EventSocket;
  readonly #lanes: Lanes;
  #serving = false;

  constructor({
    ari: access,
    directory,
    trunks,
    sounds,
    sharedFolder,
    front,
    logger,
  }: AsteriskEngineOptions) {
    const emit = (event: EngineEvent): void => this.#events.push(event);
    this.#socket = new EventSocket({
      access,
      applications: [APPLICATION, REGISTRATIONS],
      logger,
      onEvent: (event) => this.#hear(event),
      onConnected: () => {
        if (this.#serving) this.#lanes.run(['users'], () => this.#resumeOrReconnect());
      },
    });
    const ari = new AriClient(access, this.#socket);
    const helpers = new HelperChannels(ari, APPLICATION);
    this.#ari = ari;
    this.#helpers = helpers;
    this.#lanes = new Lanes((error) => logger.error({ error: String(error) }, 'Asterisk did not obey'));
    this.#users = new Users(ari, { directory, context: APPLICATION, key: access.password, front }, emit);
    this.#trunks = new Trunks(ari, trunks, logger);
    this.#shortNumbers = new ShortNumbers(ari, directory);
    this.#states = new ShownStates(ari, directory);
    this.#messages = new MessageLamps(ari);
    this.#recordings = new Recordings(ari, helpers, sounds, emit);
    this.#faxes = new Faxes({ ari, directory, library: sounds, logger, emit });
    this.#switchboard = new Switchboard({
      ari,
      application: APPLICATION,
      users: this.#users,
      trunks: this.#trunks,
      helpers,
      sounds: new SoundFiles(sounds, sharedFolder),
      recordings: this.#recordings,
      faxes: this.#faxes,
      logger,
      emit,
    });
    this.#callEvents = new CallEvents({
      switchboard: this.#switchboard,
      helpers,
      directory,
      trunks,
      logger,
      emit,
    });
    this.#takeOver = new TakeOver({
      ari,
      helpers,
      recordings: this.#recordings,
      faxes: this.#faxes,
      switchboard: this.#switchboard,
      callEvents: this.#callEvents,
      emit,
    });
  }

  /** From now on calls are handed to us: whoever is to decide about them must be there. */
  async serve(): Promise<void> {
    await this.#socket.open();
    try {
      await this.#resume();
    } catch (error) {
      this.#socket.close();
      throw error;
    }
    this.#serving = true;
  }

  isUp(): boolean {
    return this.#serving && this.#socket.isOpen;
  }

  listen(listener: (event: EngineEvent) => void): void {
    this.#events.listen(listener);
  }

  execute(command: EngineCommand): void {
    if (command.type === 'show-state') {
      const { company, login, state } = command;
      this.#lanes.run([`state ${login}@${company}`], () => this.#states.show({ company, login }, state));
      return;
    }
    if (command.type === 'show-messages') {
      const { company, login } = command;
      this.#lanes.run(['users'], () => this.#messages.show({ company, login }, command));
      return;
    }
    this.#switchboard.execute(command);
  }

  note(leg: LegId, note: string): void {
    this.#switchboard.note(leg, note);
  }

  async changed(company: CompanyDomain): Promise<void> {
    if (!this.#serving) return;
    await this.#lanes.run(['users'], async () => {
      await this.#users.pushed.changed(company);
      await this.#shortNumbers.changed(company);
      // Whose numbers they connect may have come or gone.
      await this.#trunks.changed();
      await this.#users.watch(REGISTRATIONS);
    });
  }

  async trunksChanged(): Promise<void> {
    if (this.#serving) await this.#lanes.run(['users'], () => this.#trunks.changed());
  }

  revoke(company: CompanyDomain, login: string): void {
    this.#lanes.run(['users'], async () => {
      await this.#users.revoke({ company, login });
      await this.#users.watch(REGISTRATIONS);
    });
  }

  async close(): Promise<void> {
    await this.#switchboard.idle();
    await this.#lanes.idle();
    this.#socket.close();
  }

  /** Asterisk answers before it is whole: what fails on a new connection is tried again on the next. */
  async #resumeOrReconnect(): Promise<void> {
    try {
      await this.#resume();
    } catch (error) {
      this.#socket.reconnect();
      throw error;
    }
  }

  /**
   * Somebody else, or nobody, may have been here before, and Asterisk may have been restarted: calls first, then it
   * gets its users anew, and then phones are let in.
   */
  async #resume(): Promise<void> {
    await this.#ari.send('PUT', `/applications/${APPLICATION}/eventFilter`, {}, HEARD);
    if (!this.#serving) await this.#takeOver.run();
    await this.#endLostLegs();
    await this.#switchboard.hearing.lookForEnds();
    await this.#recordings.collect();
    await this.#users.watch(REGISTRATIONS);
    await this.#users.learnContacts(this.#helpers);
    this.#callEvents.letArrive();
    await this.#users.pushed.synchronise();
    await this.#trunks.synchronise();
    await this.#messages.synchronise();
    await this.#shortNumbers.synchronise();
    await this.#states.synchronise();
    await this.#users.watch(REGISTRATIONS);
    await openDoor(this.#ari);
    await this.#faxes.fetchLeft(this.#switchboard.legs.all());
  }

  async #endLostLegs(): Promise<void> {
    const alive = new Set(await this.#channels());
    for (const leg of this.#switchboard.legs.all())
      if (
        leg.channel === undefined ? ![...leg.alerting].some((id) => alive.has(id)) : !alive.has(leg.channel)
      )
        this.#switchboard.ended(leg, 'failed');
  }

  async #channels(): Promise<readonly string[]> {
    const channels = z.array(z.object({ id: z.string() })).parse(await this.#ari.send('GET', '/channels'));
    return channels.map(({ id }) => id);
  }

  #hear(event: AriEvent): void {
    const calls = this.#callEvents;
    switch (event.type) {
      case 'StasisStart':
        calls.started(event);
        return;
      case 'StasisEnd':
        calls.left(event);
        return;
      case 'ChannelStateChange':
        calls.stateChanged(event);
        return;
      case 'Dial':
        calls.dialling(event);
        return;
      case 'ChannelDestroyed':
        calls.destroyed(event);
        return;
      case 'ChannelDtmfReceived':
        calls.digit(event);
        return;
      case 'ChannelHold':
        calls.held(event.channel, true);
        return;
      case 'ChannelUnhold':
        calls.held(event.channel, false);
        return;
      case 'ChannelTransfer':
        calls.transferAsked(event);
        return;
      case 'ChannelUserevent':
        calls.told(event);
        return;
      case 'PlaybackFinished':
        this.#switchboard.hearing.playbackFinished(event.playback.id, event.playback.state);
        return;
      case 'RecordingFinished':
        this.#lanes.run([event.recording.name], () => this.#recordings.finished(event.recording.name));
        return;
      case 'RecordingFailed':
        this.#recordings.failed(event.recording.name);
        return;
      case 'ContactStatusChange': {
        const { aor, uri, contact_status } = event.contact_info;
        this.#users.contactChanged(aor, uri, contact_status);
        return;
      }
      default:
        missingCase(event);
    }
  }
}
