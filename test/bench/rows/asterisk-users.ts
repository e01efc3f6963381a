import { randomBytes } from 'node:crypto';
import { startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { whyNoAsterisk } from '../../../build/asterisk/why-no-asterisk.ts';
import { AriClient } from '../../../pbx/engine/asterisk/ari/ari-client.ts';
import { APPLICATION } from '../../../pbx/engine/asterisk/names.ts';
import { PushedUsers } from '../../../pbx/engine/asterisk/users/pushed-users.ts';
import type { CompanyDirectory, DigestSecret } from '../../../pbx/engine/port.ts';
import type { Measurement } from '../measurement.ts';
import { memoryOf } from '../process-load.ts';
import { summarise } from '../summarise.ts';

const DOMAIN = 'large.example';
const EMPLOYEES = 5_000;

/** A company of five thousand, each with secrets of their own; `names` may be changed. */
class LargeCompany implements CompanyDirectory {
  readonly names = new Map<string, string>();
  readonly #secrets = new Map<string, DigestSecret>();

  constructor() {
    for (let index = 0; index < EMPLOYEES; index++) {
      const login = `employee${index}`;
      this.names.set(login, `Сотрудник ${index}`);
      const [ha1Md5, ha1Sha256] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')];
      this.#secrets.set(login, { ha1Md5, ha1Sha256 });
    }
  }

  logins = () => [...this.names.keys()];
  digestSecret = (login: string) => this.#secrets.get(login);
  resolve = (user: string) => user;
  mayWatch = () => true;
  party = (login: string) => ({ name: this.names.get(login) ?? '', number: login.replace('employee', '1') });
  outsidePhone = () => undefined;
}

/** Users given to an Asterisk: all after its restart, one after a change; and what it takes to hold them. */
export const asteriskUsers: Measurement = {
  ids: ['asterisk-users-all', 'asterisk-users-again', 'asterisk-users-one', 'asterisk-users-memory'],
  async measure({ times }) {
    const why = await whyNoAsterisk();
    if (why) {
      console.error(`Not measured: ${why}`);
      return [];
    }
    const asterisk = await startAsterisk([DOMAIN]);
    try {
      const company = new LargeCompany();
      const { ariUrl: url, user, password } = asterisk;
      const directory = { company: () => company, domains: () => [DOMAIN] };
      const ari = new AriClient({ url, user, password });
      const users = new PushedUsers(ari, { directory, context: APPLICATION, key: password });
      const before = await memoryOf(asterisk.pid);
      const all = [await millisecondsOf(() => users.synchronise())];
      const memory = [(await memoryOf(asterisk.pid)) - before];
      const again = [await millisecondsOf(() => users.synchronise())];
      const one: number[] = [];
      for (let change = 0; change < times(100); change++) {
        company.names.set(`employee${change}`, `Новая фамилия ${change}`);
        one.push(await millisecondsOf(() => users.changed(DOMAIN)));
      }
      const what = `Asterisk, ${EMPLOYEES} employees:`;
      return [
        summarise({
          id: 'asterisk-users-all',
          what: `${what} all given after its restart`,
          unit: 'ms',
          target: { worst: 30_000 },
          samples: all,
        }),
        summarise({
          id: 'asterisk-users-again',
          what: `${what} all given after ours`,
          unit: 'ms',
          target: { worst: 30_000 },
          samples: again,
        }),
        summarise({
          id: 'asterisk-users-one',
          what: `${what} one is renamed`,
          unit: 'ms',
          target: { p95: 300 },
          samples: one,
        }),
        summarise({
          id: 'asterisk-users-memory',
          what: `${what} memory for them`,
          unit: 'MB',
          target: { worst: 200 },
          samples: memory,
        }),
      ];
    } finally {
      await asterisk.close();
    }
  },
};

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
