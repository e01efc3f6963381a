/** What the test pages run: the real line with the real audio, and everything that it says, with the time. */
import { BrowserCallAudio } from '../../../renderer/audio/browser-call-audio.ts';
import { SoundContext } from '../../../renderer/audio/sound-context.ts';
import type { LineEvent } from '../../../renderer/phone/phone-line.ts';
import { readDialogInfo } from '../../../renderer/sip/dialog-info.ts';
import { JsSipPhoneLine, type LineAccount } from '../../../renderer/sip/jssip-phone-line.ts';

export type Said = LineEvent & { readonly at: number };

export interface PhonePage {
  readonly line: JsSipPhoneLine;
  readonly said: Said[];
  readonly connections: RTCPeerConnection[];
  /** That of a call; of the one that was heard last when there is no name. */
  connectionOf(call?: string): RTCPeerConnection | undefined;
  /** Resolves with the first event of the type, after the index-th event that was said. */
  hear(type: LineEvent['type'], since?: number): Promise<Said>;
}

declare global {
  interface Window {
    openPhone(account: LineAccount, digests?: Record<string, string>): void;
    phone: PhonePage;
    readDialogInfo: typeof readDialogInfo;
  }
}

window.readDialogInfo = readDialogInfo;

window.openPhone = (account, digests = {}) => {
  const said: Said[] = [];
  const hearers = new Set<() => void>();
  const connections: RTCPeerConnection[] = [];
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
  const sounds = new SoundContext();
  const audio = new BrowserCallAudio(sounds);
  const tracks = new Map<string, MediaStreamTrack | undefined>();
  const play = audio.play.bind(audio);
  audio.play = (call, stream) => {
    tracks.delete(call);
    tracks.set(call, stream.getTracks()[0]);
    play(call, stream);
  };
  const connectionOf = (call = [...tracks.keys()].at(-1) ?? ''): RTCPeerConnection | undefined =>
    connections.find((one) => one.getReceivers().some(({ track }) => track === tracks.get(call)));
  const line = new JsSipPhoneLine(account, {
    audio,
    sounds,
    digestFor: async (realm) => {
      const ha1 = digests[realm];
      if (ha1 === undefined) throw new Error('no such realm');
      return ha1;
    },
  });
  line.listen((event) => {
    said.push({ ...event, at: performance.timeOrigin + performance.now() });
    for (const look of hearers) look();
  });
  const hear = (type: LineEvent['type'], since = 0): Promise<Said> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = said.slice(since).find((event) => event.type === type);
        if (found === undefined) return;
        hearers.delete(look);
        resolve(found);
      };
      hearers.add(look);
      look();
    });
  window.phone = { line, said, connections, connectionOf, hear };
};
