import { noDiagnostics } from '../phone/line-diagnostics.ts';
import type { LineEvent, PhoneLine } from '../phone/phone-line.ts';

/**
 * A line whose code is loaded when it is first told to connect, so that the screen is painted before it.
 * What it is told meanwhile is passed on in order; nothing but `connect` and `watch` matters by then. When
 * the code cannot be loaded, that is a lost connection, and the next `connect` tries again.
 */
export function deferredPhoneLine(load: () => Promise<PhoneLine>): PhoneLine {
  let emit: (event: LineEvent) => void = () => undefined;
  let line: PhoneLine | undefined;
  let loading = false;
  let stopped = false;
  const waiting: ((line: PhoneLine) => void)[] = [];

  const open = async (): Promise<void> => {
    loading = true;
    try {
      const loaded = await load();
      if (stopped) return;
      line = loaded;
      loaded.listen((event) => emit(event));
      loaded.connect();
      for (const command of waiting.splice(0)) command(loaded);
    } catch {
      emit({ type: 'connection-lost', reason: 'server-unreachable' });
    } finally {
      loading = false;
    }
  };
  const tell = (command: (line: PhoneLine) => void): void => {
    if (line !== undefined) command(line);
    else waiting.push(command);
  };

  return {
    listen: (listener) => {
      emit = listener;
    },
    connect: () => {
      if (line !== undefined) line.connect();
      else if (!loading) void open();
    },
    stop: () => {
      stopped = true;
      waiting.length = 0;
      line?.stop();
    },
    probe: () => tell((ready) => ready.probe()),
    networkChanged: (gone) => line?.networkChanged(gone),
    diagnose: () => line?.diagnose() ?? noDiagnostics,
    expectCall: (expected) => tell((ready) => ready.expectCall(expected)),
    call: (call, target) => tell((ready) => ready.call(call, target)),
    answer: (call) => tell((ready) => ready.answer(call)),
    decline: (call) => tell((ready) => ready.decline(call)),
    refuse: (call) => tell((ready) => ready.refuse(call)),
    hangUp: (call) => tell((ready) => ready.hangUp(call)),
    setHeld: (call, held) => tell((ready) => ready.setHeld(call, held)),
    setMuted: (call, muted) => tell((ready) => ready.setMuted(call, muted)),
    transfer: (call, target) => tell((ready) => ready.transfer(call, target)),
    join: (call, other) => tell((ready) => ready.join(call, other)),
    attend: (attention) => tell((ready) => ready.attend(attention)),
    legOf: (call) => line?.legOf(call),
    sendDigit: (call, digit) => tell((ready) => ready.sendDigit(call, digit)),
    watch: (extensions) => tell((ready) => ready.watch(extensions)),
  };
}
