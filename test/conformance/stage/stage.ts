import type { Browser } from '@playwright/test';
import { createEngineDirectory } from '../../../pbx/company-directory.ts';
import type { SoundLibrary } from '../../../pbx/engine/port.ts';
import { type LoopbackServer, loopbackServer } from '../../support/loopback-server.ts';
import { within } from '../../support/within.ts';
import { DeskPhone } from '../asterisk/support/desk-phone.ts';
import { ToneLibrary } from '../embedded/support/tone-library.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Person } from '../scenarios/step.ts';
import { openChromium, SHOWS_ADDRESSES } from '../support/chromium.ts';
import { JsSipPhone } from '../support/jssip-phone.ts';
import type { EngineUnderTest, OpenEngine } from './engine-under-test.ts';
import { playSteps } from './play-steps.ts';
import { type StagedPhone, stagedDeskPhone } from './staged-phone.ts';
import { PASSWORD, StagedCompany } from './staged-company.ts';
import { PEOPLE, toneOf } from './voices.ts';

/** Companies side by side, each with phones of its own: so many scenarios are played at once. */
export const COMPANIES = 2;

const SETTLED_MS = 10_000;

type Phones = ReadonlyMap<Person, StagedPhone>;

interface Troupe {
  readonly company: StagedCompany;
  /** None: they are opened for the next scenario. */
  phones: Phones | undefined;
}

/** One engine, and companies on it that are lent to one scenario after another. */
export class Stage implements AsyncDisposable {
  readonly #tested: EngineUnderTest;
  readonly #browser: Browser;
  readonly #page: LoopbackServer;
  readonly #sounds: ToneLibrary;
  readonly #complaints: string[];
  readonly #free: Troupe[];
  readonly #waiting: ((troupe: Troupe) => void)[] = [];

  private constructor(parts: {
    tested: EngineUnderTest;
    browser: Browser;
    page: LoopbackServer;
    sounds: ToneLibrary;
    complaints: string[];
    companies: readonly StagedCompany[];
  }) {
    this.#tested = parts.tested;
    this.#browser = parts.browser;
    this.#page = parts.page;
    this.#sounds = parts.sounds;
    this.#complaints = parts.complaints;
    this.#free = parts.companies.map((company) => ({ company, phones: undefined }));
  }

  static async open(openEngine: OpenEngine): Promise<Stage> {
    const domains = Array.from({ length: COMPANIES }, (_, index) => `office${index + 1}.example`);
    const complaints: string[] = [];
    const complain = (facts: object, message: string) =>
      void complaints.push(`${message} ${JSON.stringify(facts)}`);
    const logger = { debug: () => {}, info: () => {}, warn: complain, error: complain };
    const companies = new Map<string, StagedCompany>();
    const entries = () => new Map([...companies].map(([domain, { entry }]) => [domain, entry]));
    const directory = createEngineDirectory(entries);
    const sounds = await ToneLibrary.create();
    const [browser, tested, page] = await Promise.all([
      openChromium(SHOWS_ADDRESSES),
      openEngine(domains, { directory, sounds: tonesFor(sounds), logger }),
      loopbackServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>phone')),
    ]);
    for (const domain of domains) companies.set(domain, new StagedCompany(domain, tested.engine));
    tested.engine.listen((event) => {
      for (const company of companies.values()) company.hear(event);
    });
    await tested.engine.serve();
    return new Stage({ tested, browser, page, sounds, complaints, companies: [...companies.values()] });
  }

  /** Plays a scenario on the next company that is free. Rejects at the first step that does not come out. */
  async play(scenario: Scenario): Promise<void> {
    const troupe = await this.#lent();
    const complained = this.#complaints.length;
    try {
      troupe.phones ??= await this.#openPhones(troupe.company);
      await this.#playWith(troupe.company, troupe.phones, scenario);
      if (this.#complaints.length > complained)
        throw new Error(`the engine complained: ${this.#complaints.slice(complained).join('\n')}`);
    } catch (error) {
      console.error(this.#story(troupe.company, scenario, complained));
      await this.#dismiss(troupe);
      await this.#tested.revive();
      throw error;
    } finally {
      troupe.company.end();
      this.#giveBack(troupe);
    }
  }

  async #playWith(company: StagedCompany, phones: Phones, { change, steps }: Scenario): Promise<void> {
    await playSteps({ engine: this.#tested.name, company, phones, play: company.begin(change) }, steps);
    const hangUp = () => Promise.all([...phones.values()].map((phone) => phone.reset()));
    await within(SETTLED_MS, 'hanging up', hangUp());
    await within(SETTLED_MS, 'no call is left', company.idle());
    // Whoever became free was rung once more by whom waited.
    await within(SETTLED_MS, 'hanging up again', hangUp());
  }

  #story({ events }: StagedCompany, { title }: Scenario, complained: number): string {
    const told = events.map((event) => JSON.stringify(event));
    return [title, ...told, ...this.#complaints.slice(complained), this.#tested.log().slice(-4_000)].join(
      '\n',
    );
  }

  async #openPhones(company: StagedCompany): Promise<Phones> {
    const { needsPatience: patient, sipUrl: url } = this.#tested;
    const phones = await Promise.all(
      PEOPLE.map(async (login) => {
        const account = {
          url,
          login,
          domain: company.domain,
          password: PASSWORD,
          tone: toneOf(login),
          patient,
        };
        const phone = await JsSipPhone.open(this.#browser, this.#page.url, account);
        await phone.registered();
        await company.registered(login);
        return [login, phone] as const;
      }),
    );
    return new Map<Person, StagedPhone>([...phones, ...(await this.#openDeskPhones(company))]);
  }

  async #openDeskPhones(company: StagedCompany): Promise<Phones> {
    const port = this.#tested.deskPhonePort;
    if (port === undefined) return new Map();
    const [login, domain] = ['denis', `desk.${company.domain}`] as const;
    const account = {
      login,
      domain,
      password: PASSWORD,
      tone: toneOf(login),
      transport: 'udp',
      port,
    } as const;
    const phone = stagedDeskPhone(await DeskPhone.open(account), login, domain);
    await company.registered(login);
    return new Map([[login, phone]]);
  }

  async #dismiss(troupe: Troupe): Promise<void> {
    await Promise.all([...(troupe.phones?.values() ?? [])].map((phone) => phone.close()));
    troupe.phones = undefined;
  }

  #lent(): Promise<Troupe> {
    const free = this.#free.pop();
    return free ? Promise.resolve(free) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(troupe: Troupe): void {
    const next = this.#waiting.shift();
    if (next) next(troupe);
    else this.#free.push(troupe);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#free.map((troupe) => this.#dismiss(troupe)));
    await this.#browser.close();
    await this.#tested[Symbol.asyncDispose]();
    await this.#page[Symbol.asyncDispose]();
    await this.#sounds.remove();
  }
}

/** Words and greetings are tones; whatever was recorded is itself. */
const tonesFor = (tones: ToneLibrary): SoundLibrary => ({
  path: (company, sound) => {
    if (sound.kind === 'recording') return tones.path(company, sound);
    const hertz = toneOf(sound.kind === 'greeting' ? 'greeting' : 'words');
    return tones.path(company, { kind: 'prompt', name: String(hertz) });
  },
  music: () => tones.music(),
  recordingPath: (company, recording) => tones.recordingPath(company, recording),
  documentPath: (company, document) => tones.documentPath(company, document),
});
