import i18next from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Account } from '../preload/contract/account.ts';
import type { Communicator } from '../preload/contract/communicator.ts';
import type { Preferences } from '../preload/contract/preferences.ts';
import type { PbxAccess } from './api/pbx-access.ts';
import { BrowserAudioDevices } from './audio/browser-audio-devices.ts';
import { BrowserCallAudio } from './audio/browser-call-audio.ts';
import { BrowserSoundCheck } from './audio/browser-sound-check.ts';
import { WebHidHeadset } from './audio/hid/web-hid-headset.ts';
import { Ringers } from './audio/ringers.ts';
import { SoundContext } from './audio/sound-context.ts';
import { WebAudioTones } from './audio/web-audio-tones.ts';
import { createDesk, type Desk } from './desk/desk-store.ts';
import type { DeskView } from './desk/desk-view.ts';
import { doNotDisturbLine } from './desk/do-not-disturb-line.ts';
import { pbxOwnStatus } from './desk/pbx-own-status.ts';
import { quietTones } from './desk/quiet-tones.ts';
import { type AutoAnswerPolicy, neverAutoAnswer } from './phone/auto-answer.ts';
import { toDialString } from './phone/dial-string.ts';
import { defaultFeatureCodes } from './phone/feature-codes.ts';
import { loadNumberPlan } from './phone/load-number-plan.ts';
import type { NumberHabits } from './phone/number-habits.ts';
import type { NumberPlan } from './phone/number-plan.ts';
import type { CallId, PhoneLine } from './phone/phone-line.ts';
import type { CallParty, PhoneView } from './phone/phone-view.ts';
import type { SoundView } from './phone/sound/sound-view.ts';
import type { OwnLine } from './features/own-line/own-line-context.ts';
import { type RunningOwnLine, startOwnLine } from './start-own-line.ts';
import { type RunningPeople, startPeople } from './start-people.ts';
import { deferredPhoneLine } from './stores/deferred-phone-line.ts';
import { linkHeadset } from './stores/headset-link.ts';
import { createSipExtensionStates } from './stores/sip-extension-states.ts';
import { createLampBoard, type LampBoard } from './stores/lamp-board.ts';
import { createNamedPhoneStore } from './stores/named-phone-store.ts';
import { createNumberHabitsStore } from './stores/number-habits-store.ts';
import { followFeatureCodes } from './stores/feature-codes-source.ts';
import { createPhoneStore } from './stores/phone-store.ts';
import { followLiveCalls, type LiveCalls } from './stores/live-calls.ts';
import { restBetweenCalls } from './stores/rest-between-calls.ts';
import { createSoundStore, type SoundStore } from './stores/sound-store.ts';
import { watchAttendance } from './ui/watch-attendance.ts';

export interface RunningPhone {
  readonly store: StoreApi<PhoneView>;
  readonly lamps: LampBoard;
  readonly people: RunningPeople;
  readonly desk: StoreApi<DeskView>;
  readonly sound: StoreApi<SoundView>;
  readonly habits: StoreApi<NumberHabits | undefined>;
  /** Of an account without a PBX of ours. */
  readonly ownLine: OwnLine | undefined;
  /** Hangs up, unregisters and lets go of every listener. */
  stop(): void;
}

/** A PBX of ours asks only where the employee lets the caller ask; any other asks for whomever it likes. */
const asTheEmployeeChose: AutoAnswerPolicy = { mode: 'when-asked', afterSeconds: 0 };

/** Constructs the phone's adapters for an account and starts registering. The page's wiring calls it once. */
export function startPhone(
  communicator: Communicator,
  account: Account,
  preferences: Preferences,
  pbx: PbxAccess | undefined,
): RunningPhone {
  const ears = new SoundContext();
  const ringers = new Ringers();
  const audio = new BrowserCallAudio(ears);
  const check = new BrowserSoundCheck(ears, ringers);
  let desk: Desk | undefined;
  let ownLine: RunningOwnLine | undefined;
  let { quietIn } = preferences.alerts;
  const status = () => desk?.store.getState().status ?? 'available';
  const line = doNotDisturbLine(
    deferredPhoneLine(() => loadLine(communicator, account, audio, ears)),
    () => status() === 'do-not-disturb',
    ({ id, party, called }) => {
      desk?.turnedAway(id, party, called);
      ownLine?.turnedAway(party, called);
    },
  );
  const lamps = createLampBoard((draw) => requestAnimationFrame(draw));
  const states = createSipExtensionStates(line);
  const habits = createNumberHabitsStore(pbx);
  const people = startPeople({
    communicator,
    account,
    lamps,
    habits: habits.store,
    sipStates: states,
    notify: (colleague) => tellFree(communicator, colleague),
  });
  let plan: NumberPlan | undefined;
  let live: LiveCalls | undefined;
  const phone = createPhoneStore({
    line,
    tones: quietTones(new WebAudioTones(ears, ringers), () => quietIn.includes(status())),
    onLamp: states.told,
    onMessages: (messages) => ownLine?.told(messages),
    toDialString: (text) => toDialString(text, plan, habits.store.getState()),
    saveDiagnostics: () => void communicator.diagnostics.save(line.diagnose()).catch(() => undefined),
    now: Date.now,
    random: Math.random,
    autoAnswer: () => (account.kind === 'sip-account' ? neverAutoAnswer : asTheEmployeeChose),
    codes: account.kind === 'sip-account' ? undefined : defaultFeatureCodes,
    ...(pbx && {
      setRecorded: (call: CallId, recorded: boolean) => live?.setRecorded(call, recorded),
      dropSeat: (room: CallId, seat: string) => live?.dropSeat(room, seat),
    }),
  });

  if (pbx) live = followLiveCalls({ pbx, phone: phone.store, legOf: line.legOf, show: phone.showLive });
  const forgetCodes = pbx && followFeatureCodes(pbx, phone.obeyCodes);

  const sound = createSoundStore({
    devices: new BrowserAudioDevices(),
    check,
    sounds: [audio, ears, ringers, check],
    saved: preferences.sound,
    save: (changed) => void communicator.preferences.set({ sound: changed }).catch(logUnsaved),
    newId: () => crypto.randomUUID(),
    now: Date.now,
  });

  const leaving = new AbortController();
  const stop = (): void => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    running.stop();
    forgetCodes?.();
    live?.stop();
    forgetCommands();
    forgetPreferences();
    forgetCalls();
    stopResting();
    unlinkHeadset();
    forgetResumed();
    forgetNetwork();
    forgetAttendance();
    people.stop();
    habits.stop();
    ownLine?.stop();
    phone.stop();
    sound.stop();
    ringers.close();
    ears.close();
  };
  const named = createNamedPhoneStore(phone.store, people.names);
  if (!pbx) ownLine = startOwnLine(account.sip.uri, named);
  const running = createDesk({
    phone: named,
    statusSource: pbx && pbxOwnStatus(pbx),
    report: (report) => void communicator.phone.report(report).catch(() => undefined),
    now: Date.now,
  });
  desk = running;
  const forgetCommands = communicator.phone.onCommand(running.obey);
  const forgetPreferences = communicator.preferences.onChange((changed) => {
    quietIn = changed.alerts.quietIn;
    sound.prefer(changed.sound);
  });
  const forgetCalls = phone.store.subscribe(tellCalls(sound));
  const stopResting = restBetweenCalls(
    phone.store,
    () => void communicator.window.rest().catch(() => undefined),
  );
  const unlinkHeadset = linkHeadset(new WebHidHeadset(navigator.hid), phone.store, sound.showHeadset);
  const forgetResumed = communicator.system.onResumed(() => phone.wake());
  const forgetNetwork = communicator.system.onNetworkChanged((gone) => phone.networkChanged(gone));
  const forgetAttendance = watchAttendance((isThere) => line.expectCall(isThere));
  for (const event of ['online', 'offline'])
    window.addEventListener(event, () => phone.wake(), { signal: leaving.signal });
  window.addEventListener('pagehide', stop, { signal: leaving.signal });

  sound.start();
  phone.start();
  // Until the plan is there, or when it cannot be loaded, Russian and short numbers are dialled right.
  void loadNumberPlan().then(
    (loaded) => {
      plan = loaded;
    },
    () => undefined,
  );
  return {
    store: named,
    lamps,
    people,
    desk: running.store,
    sound: sound.store,
    habits: habits.store,
    ownLine,
    stop,
  };
}

async function loadLine(
  communicator: Communicator,
  { kind, me, sip, iceServers }: Account,
  audio: BrowserCallAudio,
  sounds: SoundContext,
): Promise<PhoneLine> {
  const { JsSipPhoneLine } = await import('./sip/jssip-phone-line.ts');
  return new JsSipPhoneLine(
    { ...sip, displayName: me.name, iceServers, followsMailbox: kind === 'sip-account' },
    { audio, sounds, digestFor: (realm) => communicator.account.digestFor(realm) },
  );
}

/** «Иван Петров: телефон свободен», wherever the person looks. */
function tellFree({ desktop }: Communicator, { name, number }: CallParty): void {
  const title = i18next.t('colleagues.freeWatch.free', { name });
  void desktop.inform(title, i18next.t('colleagues.freeWatch.freeWords', { number })).catch(() => undefined);
}

/** What is unplugged matters at once while there is a call, ringing ones too. */
const tellCalls =
  (sound: SoundStore) =>
  ({ calls }: PhoneView): void =>
    sound.setInCall(calls.some(({ status }) => status.stage !== 'ended'));

function logUnsaved(error: unknown): void {
  console.error('The choice of sound devices was not saved.', error);
}
