import type { Tones } from '../../../renderer/audio/tones.ts';
import type { PhoneView } from '../../../renderer/phone/phone-view.ts';
import { JsSipPhoneLine } from '../../../renderer/sip/jssip-phone-line.ts';
import { neverAutoAnswer } from '../../../renderer/phone/auto-answer.ts';
import { createPhoneStore, type PhoneStore } from '../../../renderer/stores/phone-store.ts';
import { ha1 } from '../../conformance/phone/phone-browser.ts';

export interface NodeAccount {
  readonly url: string;
  readonly domain: string;
  readonly login: string;
  readonly password: string;
}

const noTones: Tones = { play: () => undefined, key: () => undefined };

/** Node has no WebRTC; a line that only registers asks it for nothing but a certificate. */
Object.assign(globalThis, {
  RTCPeerConnection: { generateCertificate: () => Promise.resolve(undefined) },
});

/** The whole telephone but for its sound and screens, in Node: our machines, our sockets, real SIP. */
export class NodeClient {
  readonly #phone: PhoneStore;
  readonly #line: JsSipPhoneLine;

  constructor({ url, domain, login, password }: NodeAccount) {
    this.#line = new JsSipPhoneLine(
      {
        url,
        uri: `sip:${login}@${domain}`,
        authorizationUser: login,
        displayName: login,
        digest: { realm: domain, ha1: ha1(login, domain, password) },
        iceServers: [],
      },
      {
        audio: {
          openMicrophone: () => Promise.reject(new Error('no microphone in Node')),
          play: () => undefined,
          setPlaying: () => undefined,
          stopPlaying: () => undefined,
        },
        sounds: {
          use: () => {
            throw new Error('no sound in Node');
          },
        },
        digestFor: () => Promise.reject(new Error('one realm only')),
      },
    );
    this.#line.expectCall(false);
    this.#phone = createPhoneStore({
      line: this.#line,
      tones: noTones,
      onLamp: () => undefined,
      toDialString: (text) => text,
      saveDiagnostics: () => undefined,
      now: Date.now,
      random: Math.random,
      autoAnswer: () => neverAutoAnswer,
      codes: undefined,
    });
  }

  start(): void {
    this.#phone.start();
  }

  /** As when the computer resumed from sleep. */
  wake(): void {
    this.#phone.wake();
  }

  retryNow(): void {
    const { registration } = this.#phone.store.getState();
    if ('retryNow' in registration) registration.retryNow();
  }

  get registration(): PhoneView['registration'] {
    return this.#phone.store.getState().registration;
  }

  /** Resolves with the moment, epoch milliseconds, at which the registration is next in that state, or now. */
  becomes(state: PhoneView['registration']['state']): Promise<number> {
    const { store } = this.#phone;
    if (this.registration.state === state) return Promise.resolve(Date.now());
    return new Promise((resolve) => {
      const forget = store.subscribe(({ registration }) => {
        if (registration.state !== state) return;
        forget();
        resolve(Date.now());
      });
    });
  }

  stop(): void {
    this.#phone.stop();
  }
}
