import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type RunningAsterisk, startAsterisk } from '../../../../build/asterisk/start-asterisk.ts';
import { freePort } from '../../../support/free-port.ts';
import { SORCERY_FROM_FILES } from '../../../support/sorcery-from-files.ts';
import { faxPages } from './fax-pages.ts';

export interface FaxMachineAccount {
  readonly login: string;
  readonly domain: string;
  readonly password: string;
  /** UDP, on loopback, of whoever is called. */
  readonly port: number;
}

export interface Sent {
  /** How the pages went in the end. */
  readonly mode: 'audio' | 'T38';
  /** `SUCCESS`, as res_fax says it. */
  readonly status: string;
  readonly pages: number;
}

/** What the machine calls itself. */
export const STATION = '+7 495 000 00 17';

/** A fax machine outside: another Asterisk, which can send only. */
export class FaxMachine implements AsyncDisposable {
  readonly #asterisk: RunningAsterisk;
  readonly #events: WebSocket;

  private constructor(asterisk: RunningAsterisk, events: WebSocket) {
    this.#asterisk = asterisk;
    this.#events = events;
  }

  static async open(account: FaxMachineAccount): Promise<FaxMachine> {
    const also = new Map([
      ['pjsip.conf', pjsip(account, await freePort())],
      ['extensions.conf', extensions],
      ['sorcery.conf', SORCERY_FROM_FILES],
    ]);
    const asterisk = await startAsterisk([], { also });
    const { ariUrl, user, password } = asterisk;
    const query = new URLSearchParams({
      app: 'sender',
      subscribeAll: 'true',
      api_key: `${user}:${password}`,
    });
    const events = new WebSocket(`${ariUrl.replace('http', 'ws')}/events?${query}`);
    await new Promise((resolve, reject) => events.once('open', resolve).once('error', reject));
    return new FaxMachine(asterisk, events);
  }

  /** Calls this number and sends so many pages: in audio alone, or by T.38 if the other side asks for it. */
  async send(how: 'audio' | 't38', number: string, pages: number): Promise<Sent> {
    const { ariUrl, user, password, sharedFolder } = this.#asterisk;
    const file = join(sharedFolder, `${how}.tiff`);
    await writeFile(file, faxPages(pages));
    const query = new URLSearchParams({
      ...{ endpoint: `PJSIP/${number}@${how}`, context: 'send', extension: how, priority: '1' },
    });
    const sent = this.#sent(how);
    const answer = await fetch(`${ariUrl}/channels?${query}`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${user}:${password}`)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ variables: { FAX_FILE: file } }),
    });
    if (!answer.ok) throw new Error(`not called: ${await answer.text()}`);
    return sent;
  }

  log(): string {
    return this.#asterisk.log();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#events.terminate();
    await this.#asterisk.close();
  }

  #sent(how: string): Promise<Sent> {
    return new Promise((resolve) =>
      this.#events.on('message', (data) => {
        const { type, eventname, userevent } = JSON.parse(String(data));
        if (type !== 'ChannelUserevent' || eventname !== how) return;
        resolve({ mode: userevent.mode, status: userevent.status, pages: Number(userevent.pages) });
      }),
    );
  }
}

const pjsip = ({ login, domain, password, port }: FaxMachineAccount, own: number): string => `
[udp]
type = transport
protocol = udp
bind = 127.0.0.1:${own}

[account]
type = auth
auth_type = digest
username = ${login}
password = ${password}

[office]
type = aor
contact = sip:127.0.0.1:${port}

[audio]
type = endpoint
${line(login, domain)}

[t38]
type = endpoint
${line(login, domain)}
t38_udptl = yes
t38_udptl_ec = redundancy
`;

const line = (login: string, domain: string): string => `aors = office
outbound_auth = account
from_user = ${login}
from_domain = ${domain}
disallow = all
allow = alaw`;

const extensions = `[send]
exten => _[at].,1,Set(FAXOPT(localstationid)=${STATION})
 same => n,Set(SENDER=\${EXTEN})
 same => n,SendFAX(\${FAX_FILE},f)
 same => n,Hangup()
exten => h,1,UserEvent(\${SENDER},mode:\${FAXMODE},status:\${FAXSTATUS},pages:\${FAXPAGES})
`;
