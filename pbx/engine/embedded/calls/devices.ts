import type { EngineCommand, EngineDirectory } from '../../port.ts';
import type { Registrar } from '../sip/registrar.ts';
import type { SipConnection } from '../sip/sip-connection.ts';
import { addressOfRecord } from '../sip/sip-user.ts';
import type { ForkOptions } from './fork.ts';

/** A device to be rung, but for its media and who hears of the outcome. */
export type RungDevice = Omit<ForkOptions, 'leg' | 'media' | 'onRinging' | 'onAnswered' | 'onFailed'>;

type Dial = Extract<EngineCommand, { type: 'dial' }>;
type DialOutside = Extract<EngineCommand, { type: 'dial-outside' }>;

/** Which devices a call to somebody rings. All that register with this engine are communicators. */
export class Devices {
  readonly #directory: EngineDirectory;
  readonly #registrar: Registrar<SipConnection>;

  constructor(directory: EngineDirectory, registrar: Registrar<SipConnection>) {
    this.#directory = directory;
    this.#registrar = registrar;
  }

  ofUser({ company, login, devices, from, called, answerAfter }: Dial): RungDevice[] {
    if (!devices.includes('communicator')) return [];
    return this.#contacts(company, login, { to: login, domain: company, from, called, answerAfter });
  }

  /**
   * There is no public network here: whatever number is dialled, the company's simulated outside phones ring;
   * if one of them stands for that very number, it alone. They are shown the caller ID that a trunk would have
   * been sent, and the number that was dialled.
   */
  ofNumber({ company, number, from }: DialOutside): RungDevice[] {
    const directory = this.#directory.company(company);
    const phones = (directory?.logins() ?? []).flatMap((login) => {
      const party = directory?.outsidePhone(login);
      return party ? [{ login, party }] : [];
    });
    const meant = phones.filter(({ party }) => party.number === number);
    const called = { name: '', number };
    return (meant.length > 0 ? meant : phones).flatMap(({ login }) =>
      this.#contacts(company, login, { to: number, domain: company, from, called, answerAfter: undefined }),
    );
  }

  #contacts(company: string, login: string, call: Omit<RungDevice, 'link' | 'contactUri'>): RungDevice[] {
    const address = addressOfRecord({ company, login });
    return this.#registrar
      .contacts(address)
      .map(({ uri, connection }) => ({ ...call, link: connection.home, contactUri: uri }));
  }
}
