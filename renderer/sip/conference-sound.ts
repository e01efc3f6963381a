import type { SoundContext } from '../audio/sound-context.ts';
import type { CallMedia } from './call-media.ts';

/**
 * The sound of a conference, mixed by Web Audio: each member is sent our microphone and what all the others say,
 * but not itself. It works on any PBX, since each member's call goes on as it is.
 */
export class ConferenceSound {
  readonly #sounds: Pick<SoundContext, 'use'>;
  #members: readonly CallMedia[] = [];
  #silenced: ReadonlySet<CallMedia> = new Set();
  #stop: () => void = () => undefined;

  constructor(sounds: Pick<SoundContext, 'use'>) {
    this.#sounds = sounds;
  }

  /** Fewer than two: there is no conference. */
  set(members: readonly CallMedia[], silenced: ReadonlySet<CallMedia>): void {
    this.#members = members.length < 2 ? [] : members;
    this.#silenced = silenced;
    this.refresh();
  }

  /** Mixes anew: a microphone or a member's sound is another one now. */
  refresh(): void {
    this.#stop();
    this.#stop = () => undefined;
    if (this.#members.length > 0) this.#mix();
  }

  #mix(): void {
    const { context, release } = this.#sounds.use();
    const inputs = this.#members.map((member) => ({
      member,
      microphone: source(context, member.microphone),
      voice: this.#silenced.has(member) ? undefined : source(context, member.voice),
    }));
    for (const { member, microphone } of inputs) {
      const output = new MediaStreamAudioDestinationNode(context, {
        channelCount: 1,
        channelCountMode: 'explicit',
      });
      microphone?.connect(output);
      for (const other of inputs) if (other.member !== member) other.voice?.connect(output);
      member.sendInstead(output.stream.getAudioTracks()[0]);
    }
    this.#stop = () => {
      for (const { member, microphone, voice } of inputs) {
        microphone?.disconnect();
        voice?.disconnect();
        member.sendInstead(undefined);
      }
      release();
    };
  }
}

function source(
  context: AudioContext,
  track: MediaStreamTrack | undefined,
): MediaStreamAudioSourceNode | undefined {
  if (track === undefined) return undefined;
  return new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
}
