import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { asteriskConfiguration } from '../../../../build/asterisk/asterisk-configuration.ts';
import { asteriskRoot } from '../../../../build/asterisk/asterisk-root.ts';
import {
  launchAsterisk,
  type LaunchedAsterisk,
  TEMPORARY,
} from '../../../../build/asterisk/launch-asterisk.ts';
import { newAriUser } from '../../../../pbx/engine/asterisk/configuration/write-asterisk-files.ts';
import { REQUIRED_MODULES } from '../../../../pbx/engine/asterisk/configuration/modules.ts';
import { freePort } from '../../../support/free-port.ts';

/** Another computer's, so to speak: our own is 127.0.0.1. Customers who sign in come to one, peers to the other. */
const FOR_CUSTOMERS = '127.0.0.2';
const FOR_PEERS = '127.0.0.3';
const MEDIA_PORTS = 100;
const LOOK_MS = 20;

export const LOGIN = 'sip74950000000';
export const PASSWORD = 'provider-secret';
/** Hz of what is to be heard before somebody answers. */
export const EARLY_HERTZ = 1_900;

interface Ari {
  readonly url: string;
  readonly authorization: string;
}

/**
 * A provider of outside lines: a real Asterisk of its own. Numbers outside do what their last three digits say: 486 is
 * busy, 503 is a network without lines, 404 does not exist, 183 speaks before it answers. All that answer send back what
 * they hear, and so do those who call us.
 */
export class Provider implements AsyncDisposable {
  readonly #asterisk: LaunchedAsterisk;
  readonly #folder: string;
  readonly #port: number;
  readonly #ari: Ari;

  private constructor(asterisk: LaunchedAsterisk, folder: string, port: number, ari: Ari) {
    this.#asterisk = asterisk;
    this.#folder = folder;
    this.#port = port;
    this.#ari = ari;
  }

  /** `customerPort`: where its peer, which is us, is on 127.0.0.1. */
  static async start(customerPort: number): Promise<Provider> {
    const root = await asteriskRoot();
    const folder = await mkdtemp(join(TEMPORARY, 'communicator-provider-'));
    const [httpPort, port, media] = [await freePort(), await freePort(), await freePort()];
    const ari = newAriUser();
    const files = new Map([
      ...asteriskConfiguration({
        folder,
        httpPort,
        mediaPorts: [media, media + MEDIA_PORTS],
        ari,
        domains: [],
      }),
      ['modules.conf', modules],
      ['sorcery.conf', ''],
      ['pjsip.conf', pjsip(port, customerPort)],
      ['extensions.conf', dialplan],
      ['hosts', `127.0.0.1 localhost ${hostname()}\n`],
    ]);
    for (const name of ['etc', 'lib', 'spool', 'spool/recording', 'run', 'log'])
      await mkdir(join(folder, name), { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, 'etc', name), text);
    const authorization = `Basic ${btoa(`${ari.user}:${ari.password}`)}`;
    const asterisk = await launchAsterisk(root, folder);
    return new Provider(asterisk, folder, port, { url: `http://127.0.0.1:${httpPort}/ari`, authorization });
  }

  /** Where customers sign in. */
  get server(): string {
    return `${FOR_CUSTOMERS}:${this.#port}`;
  }

  /** Where those come whom it knows by their address. */
  get peerServer(): string {
    return `${FOR_PEERS}:${this.#port}`;
  }

  /** Somebody outside calls a customer's number, in the way that it was connected. */
  async call(number: string, client: string, by: 'customer' | 'peer'): Promise<void> {
    const query = new URLSearchParams({
      endpoint: `Local/${number}@to-${by}`,
      context: 'echo',
      extension: 's',
    });
    const response = await fetch(`${this.#ari.url}/channels?${query}`, {
      method: 'POST',
      headers: { authorization: this.#ari.authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ variables: { __CLIENT: client } }),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  /** The line in which it noted this, be it past or to come. */
  async notes(words: string): Promise<string> {
    for (;;) {
      const found = this.#asterisk
        .log()
        .split(/(?<=\n)/)
        .find((line) => line.includes(words));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  log(): string {
    return this.#asterisk.log();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#asterisk.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const modules = `[modules]
autoload = no
${[...REQUIRED_MODULES, 'app_playtones', 'app_verbose'].map((name) => `require = ${name}`).join('\n')}
`;

const transport = (name: string, address: string, port: number): string => `
[${name}]
type = transport
protocol = udp
bind = ${address}:${port}
`;

const endpoint = (name: string, address: string, more: string): string => `
[${name}]
type = endpoint
context = from-customer
aors = ${name}
transport = ${address === FOR_PEERS ? 'peers' : 'customers'}
media_address = ${address}
bind_rtp_to_media_address = yes
direct_media = no
disallow = all
allow = alaw
trust_id_inbound = yes
identify_by = username,ip
${more}
[${name}]
type = identify
endpoint = ${name}
match_request_uri = /${address.replaceAll('.', '\\.')}/
`;

const pjsip = (port: number, customerPort: number): string => `[global]
type = global
endpoint_identifier_order = request_uri
${transport('customers', FOR_CUSTOMERS, port)}${transport('peers', FOR_PEERS, port)}
${endpoint(LOGIN, FOR_CUSTOMERS, 'auth = customer\n')}
[${LOGIN}]
type = aor
max_contacts = 1
remove_existing = yes

[customer]
type = auth
auth_type = userpass
username = ${LOGIN}
password = ${PASSWORD}
${endpoint('peer', FOR_PEERS, '')}
[peer]
type = aor
contact = sip:127.0.0.1:${customerPort}
`;

const toCustomer = (way: string, name: string): string => `[to-${way}]
exten => _.,1,Set(CALLERID(num)=\${CLIENT})
 same => n,Dial(PJSIP/\${EXTEN}@${name},30)
 same => n,Log(NOTICE,\${EXTEN} ended with \${HANGUPCAUSE})
`;

const dialplan = `[from-customer]
exten => _.,1,Log(NOTICE,\${CHANNEL(endpoint)} calls \${EXTEN} as \${CALLERID(num)} from \${PJSIP_HEADER(read,From)} asserting \${PJSIP_HEADER(read,P-Asserted-Identity)})
 same => n,Goto(outside,\${EXTEN:-3},1)

[outside]
exten => 486,1,Hangup(17)
exten => 503,1,Hangup(42)
exten => 404,1,Hangup(1)
exten => 183,1,Progress()
 same => n,Playtones(${EARLY_HERTZ}/10000)
 same => n,Wait(3)
 same => n,StopPlaytones()
 same => n,Answer()
 same => n,Echo()
exten => _XXX,1,Ringing()
 same => n,Answer()
 same => n,Echo()

${toCustomer('customer', LOGIN)}
${toCustomer('peer', 'peer')}
[echo]
exten => s,1,Echo()
`;
