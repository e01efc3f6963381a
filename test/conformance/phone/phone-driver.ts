import type { Page } from '@playwright/test';
import type { LineEvent } from '../../../renderer/phone/phone-line.ts';
import type { LineAccount } from '../../../renderer/sip/jssip-phone-line.ts';
import type { Said } from './phone-page.ts';

type Command = Exclude<keyof import('../../../renderer/phone/phone-line.ts').PhoneLine, 'listen'>;

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

  /** Resolves as soon as more sound than before has arrived in the newest call. */
  hearsSound(): Promise<void> {
    return this.page.evaluate(async () => {
      const received = async (): Promise<number> => {
        const reports = [...((await window.phone.connections.at(-1)?.getStats())?.values() ?? [])];
        return reports.find(({ type }) => type === 'inbound-rtp')?.totalAudioEnergy ?? 0;
      };
      const before = await received();
      while ((await received()) <= before) await new Promise((look) => setTimeout(look, 60));
    });
  }

  /** Whether the microphone's track may carry sound now. */
  speaks(): Promise<boolean> {
    return this.page.evaluate(
      () => window.phone.connections.at(-1)?.getSenders()[0]?.track?.enabled ?? false,
    );
  }

  /** Hangs up and goes, as a page does that is closed by its user. */
  async leave(): Promise<void> {
    await this.tell('stop');
    await this.page.context().close();
  }
}
