import type { Page } from '@playwright/test';
import type { LineEvent } from '../../../renderer/phone/phone-line.ts';
import type { LineAccount } from '../../../renderer/sip/jssip-phone-line.ts';
import type { Said } from './phone-page.ts';

type Command = Exclude<keyof import('../../../renderer/phone/phone-line.ts').PhoneLine, 'listen'>;

/** A second of it: -60 dB of full scale; comfort noise of a codec is below, Chromium's fake microphone far above. */
const SILENCE = 1e-6;

/** A test's hand on the line of one page. */
export class PhoneDriver {
  readonly page: Page;
  /** Events before this were heard by the test already. */
  #heard = 0;

  constructor(page: Page) {
    this.page = page;
  }

  open(account: LineAccount, digests?: Record<string, string>): Promise<void> {
    return this.page.evaluate(([given, ha1s]) => window.openPhone(given, ha1s), [account, digests] as const);
  }

  tell(command: Command, ...args: readonly unknown[]): Promise<void> {
    return this.page.evaluate(
      ([name, given]) => {
        const run = window.phone.line[name] as (...all: readonly unknown[]) => void;
        run.apply(window.phone.line, [...given]);
      },
      [command, args] as const,
    );
  }

  /** The next event of a type that the test has not heard yet; what was said before it is passed over. */
  async hear<Type extends LineEvent['type']>(type: Type): Promise<Extract<Said, { type: Type }>> {
    const [event, index] = await this.page.evaluate(
      async ([wanted, since]) => {
        const found = await window.phone.hear(wanted, since);
        return [found, window.phone.said.indexOf(found)] as const;
      },
      [type, this.#heard] as const,
    );
    this.#heard = index + 1;
    return event as Extract<Said, { type: Type }>;
  }

  said(): Promise<Said[]> {
    return this.page.evaluate(() => window.phone.said);
  }

  /** Rejects when the server refuses or is not there. */
  async connect(): Promise<void> {
    const from = (await this.said()).length;
    await this.tell('connect');
    const first = await this.page.evaluate(
      (since) =>
        Promise.race([
          window.phone.hear('registered', since),
          window.phone.hear('register-refused', since),
          window.phone.hear('connection-lost', since),
        ]),
      from,
    );
    if (first.type !== 'registered') throw new Error(JSON.stringify(first));
    await this.hear('registered');
  }

  /** Resolves as soon as more sound than before has arrived; without a name in the newest call. */
  hearsSound(call?: string): Promise<void> {
    return this.page.evaluate(async (name) => {
      const received = async (): Promise<number> => {
        const reports = [...((await window.phone.connectionOf(name)?.getStats())?.values() ?? [])];
        return reports.find(({ type }) => type === 'inbound-rtp')?.totalAudioEnergy ?? 0;
      };
      const before = await received();
      while ((await received()) <= before) await new Promise((look) => setTimeout(look, 60));
    }, call);
  }

  /** The energy that arrives in so many seconds of a call's sound (W3C webrtc-stats `totalAudioEnergy`). */
  energyIn(seconds: number, call: string): Promise<number> {
    return this.page.evaluate(
      async ([duration, name]) => {
        const received = async () => {
          const reports = [...((await window.phone.connectionOf(name)?.getStats())?.values() ?? [])];
          const report = reports.find(({ type }) => type === 'inbound-rtp');
          return { energy: report?.totalAudioEnergy ?? 0, lasts: report?.totalSamplesDuration ?? 0 };
        };
        const before = await received();
        let now = before;
        while (now.lasts < before.lasts + duration) {
          await new Promise((look) => setTimeout(look, 60));
          now = await received();
        }
        return now.energy - before.energy;
      },
      [seconds, call] as const,
    );
  }

  /** Resolves once a whole second of a call's sound is silence. */
  async hearsNothing(call: string): Promise<void> {
    while ((await this.energyIn(1, call)) > SILENCE);
  }

  /** Whether the microphone's track may carry sound now. */
  speaks(call?: string): Promise<boolean> {
    return this.page.evaluate(
      (name) => window.phone.connectionOf(name)?.getSenders()[0]?.track?.enabled ?? false,
      call,
    );
  }

  /** What the line said so far and how its connections stand: for who looks into a failed test. */
  story(): Promise<string> {
    return this.page.evaluate(() =>
      JSON.stringify({
        said: window.phone.said,
        connections: window.phone.connections.map((one) => [
          one.signalingState,
          one.iceConnectionState,
          one.connectionState,
        ]),
      }),
    );
  }

  /** Hangs up and goes, as a page does that is closed by its user. */
  async leave(): Promise<void> {
    await this.tell('stop');
    await this.page.context().close();
  }
}
