import { RawPhone } from '../../security/sip/support/raw-phone.ts';
import type { Colleague } from '../found-company.ts';

/** The telephone of a colleague who comes and goes: each registration, and each end of one, changes the lamp. */
export class LampPhone implements AsyncDisposable {
  readonly owner: Colleague;
  readonly #phone: RawPhone;
  #isThere = true;

  private constructor(owner: Colleague, phone: RawPhone) {
    this.owner = owner;
    this.#phone = phone;
  }

  static async open(sipUrl: string, owner: Colleague): Promise<LampPhone> {
    return new LampPhone(owner, await RawPhone.registered(sipUrl, owner.login));
  }

  /** So many of them, some at a time: a server that is asked by all at once makes each of them wait. */
  static async openAll(sipUrl: string, owners: readonly Colleague[]): Promise<readonly LampPhone[]> {
    const phones: LampPhone[] = [];
    for (let start = 0; start < owners.length; start += AT_ONCE) {
      const some = owners.slice(start, start + AT_ONCE);
      phones.push(...(await Promise.all(some.map((owner) => LampPhone.open(sipUrl, owner)))));
    }
    return phones;
  }

  /** Whether the lamp shows somebody who can be called. */
  get isThere(): boolean {
    return this.#isThere;
  }

  /** Answers the moment, epoch milliseconds, at which the change left. The connection is known: nothing is asked back. */
  change(): number {
    this.#isThere = !this.#isThere;
    const contact = `Contact: <sip:${this.#phone.tag}@raw.invalid;transport=ws>;expires=${this.#isThere ? 600 : 0}`;
    this.#phone.received.length = 0;
    this.#phone.send(this.#phone.write('REGISTER', this.owner.login, { headers: [contact] }));
    return performance.timeOrigin + performance.now();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#phone[Symbol.asyncDispose]();
  }
}

const AT_ONCE = 20;
