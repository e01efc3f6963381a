import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import pino from 'pino';
import { SMTPServer } from 'smtp-server';
import { newCompany } from '../../../pbx/company/new-company.ts';
import { newNumber } from '../../../pbx/company/new-number.ts';
import { type RunningOffice, startPbx } from '../../../pbx/composition-root.ts';
import { demoOutsidePhone } from '../../../pbx/demo-people.ts';
import { openStores } from '../../../pbx/store/open-stores.ts';
import { VirtualClock } from '../../doubles/virtual-clock.ts';
import { type LoopbackServer, loopbackServer } from '../../support/loopback-server.ts';
import { JsSipPhone } from '../support/jssip-phone.ts';

const DOMAIN = 'romashka.localhost';
export const NUMBERS = { main: '+78432009818', menu: '+78432009819', secretary: '+78432009820' } as const;

/** What the operator leaves behind: a company, its administrator, three numbers as they start. */
const orderedOffice = async (folder: string): Promise<void> => {
  const stores = await openStores({ kind: 'sqlite', folder });
  const company = newCompany({
    id: 'romashka',
    domain: DOMAIN,
    name: 'Ромашка',
    salesDepartment: 'sales',
    administrator: { id: 'anna', name: 'Анна Соколова', login: 'anna', extension: '101' },
  });
  const numbers = Object.entries(NUMBERS).map(([id, number]) => newNumber({ id, number }, 'sales'));
  await stores.companies.add({ ...company, numbers }, new Map());
  await stores.close();
};

export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

/** The whole PBX with a clock that the test turns, and a real mail server beside it. */
export class SeedOffice {
  readonly clock: VirtualClock;
  readonly pbx: RunningOffice;
  readonly mails: string[] = [];
  readonly mailPort: number;
  readonly #mail: SMTPServer;
  readonly #pages: LoopbackServer;
  readonly #phones: JsSipPhone[] = [];
  readonly #mailCame = new Set<() => void>();
  readonly #tokens = new Map<string, string>();

  private constructor(parts: {
    clock: VirtualClock;
    pbx: RunningOffice;
    mail: SMTPServer;
    pages: LoopbackServer;
  }) {
    this.clock = parts.clock;
    this.pbx = parts.pbx;
    this.#mail = parts.mail;
    this.#pages = parts.pages;
    this.mailPort = (parts.mail.server.address() as AddressInfo).port;
  }

  static async open(folder: string, start: string): Promise<SeedOffice> {
    await orderedOffice(folder);
    const clock = new VirtualClock(start);
    const logger = pino({ level: 'silent' });
    const pbx = await startPbx({ host: '127.0.0.1', port: 0, dataFolder: folder, demo: true, logger, clock });
    const pages = await loopbackServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<p>'),
    );
    const late: { office?: SeedOffice } = {};
    const mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          late.office?.receive(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    mail.listen(0, '127.0.0.1');
    await once(mail.server, 'listening');
    late.office = new SeedOffice({ clock, pbx, mail, pages });
    return late.office;
  }

  private receive(mail: string): void {
    this.mails.push(mail);
    for (const came of this.#mailCame) came();
  }

  /** The first mail of this recipient whose source has `part` in it. */
  async mail(to: string, part: string): Promise<string> {
    for (;;) {
      const found = this.mails.find((mail) => mail.includes(`To: ${to}`) && mail.includes(part));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#mailCame.add(resolve));
    }
  }

  /** Asks in one session for all, signing in anew when the clock has made it old. `version`: the one that is changed. */
  async ask(
    who: { readonly login: string; readonly password: string },
    method: string,
    path: string,
    body?: object,
    version?: number,
  ): Promise<Answer> {
    const asked = (token: string | undefined) =>
      this.#fetch(method, path, body, {
        authorization: `Bearer ${token}`,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      });
    const known = this.#tokens.get(who.login);
    const answer = known === undefined ? undefined : await asked(known);
    if (answer && answer.status !== 401) return answer;
    const session = await this.#fetch('POST', '/v1/session', who);
    this.#tokens.set(who.login, session.body.accessToken);
    return asked(session.body.accessToken);
  }

  /** Signs in by the secret of a one-time link. */
  redeem(token: string): Promise<Answer> {
    return this.#fetch('POST', '/v1/session/invitation', { token });
  }

  async #fetch(method: string, path: string, body?: object, headers: object = {}): Promise<Answer> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.pbx.apiUrl}${path}`, {
      method,
      headers: { ...headers, ...(body && !isForm && { 'content-type': 'application/json' }) },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  async phone(browser: Browser, login: string, password: string): Promise<JsSipPhone> {
    const account = { url: this.pbx.sipUrl, login, domain: DOMAIN, password };
    const phone = await JsSipPhone.open(browser, this.#pages.url, account);
    this.#phones.push(phone);
    return phone.registered();
  }

  /** The simulated client, who is also everybody's mobile. */
  outside(browser: Browser): Promise<JsSipPhone> {
    return this.phone(browser, demoOutsidePhone.login, this.pbx.credentials.outside.password);
  }

  async close(): Promise<void> {
    await Promise.all(this.#phones.map((phone) => phone.close()));
    await this.pbx.close();
    await new Promise<void>((resolve) => this.#mail.close(() => resolve()));
    await this.#pages[Symbol.asyncDispose]();
  }
}
