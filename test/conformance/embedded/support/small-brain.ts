import type { Engine, EngineDirectory, EngineEvent, LegId } from '../../../../pbx/engine/port.ts';

const IVAN = { name: 'Иван', number: '102' };

type Arrived = Extract<EngineEvent, { type: 'leg-arrived' }>;

/**
 * The least that calls need of a brain: `*43` is the echo test, `*00` is answered and left to the test, a person's
 * number or login is that person, `+…` is outside. Who takes over a call is put in its place.
 */
export class SmallBrain {
  readonly #engine: Engine;
  readonly #directory: EngineDirectory;
  readonly #partners = new Map<LegId, LegId>();
  #dialled = 0;

  constructor(engine: Engine, directory: EngineDirectory) {
    this.#engine = engine;
    this.#directory = directory;
  }

  handle(event: EngineEvent): void {
    switch (event.type) {
      case 'leg-arrived':
        if (event.replaces === undefined) this.#arrived(event);
        else this.#takeOver(event.leg, event.replaces);
        return;
      case 'leg-ringing':
        this.#withPartner(event.leg, (partner) =>
          this.#engine.execute({ type: 'ring', leg: partner, party: IVAN }),
        );
        return;
      case 'leg-answered':
        this.#answered(event.leg);
        return;
      case 'leg-ended':
        this.#withPartner(event.leg, (partner) => {
          this.#part(event.leg);
          this.#engine.execute({ type: 'hang-up', leg: partner, cause: event.cause });
        });
        return;
      case 'contacts-changed': {
        const { company, login, communicators } = event;
        const state = communicators > 0 ? 'free' : 'not-registered';
        this.#engine.execute({ type: 'show-state', company, login, state });
        return;
      }
    }
  }

  /** From now on nobody is hung up because the other one ends. */
  part(leg: LegId): void {
    this.#part(leg);
  }

  #arrived({ company, leg, caller, dialled }: Arrived): void {
    if (dialled === '*43' || dialled === '*00') {
      this.#engine.execute({ type: 'answer', leg, party: IVAN });
      if (dialled === '*43') this.#engine.execute({ type: 'echo', leg });
      return;
    }
    const directory = this.#directory.company(company);
    const from =
      caller.kind === 'outside' ? caller.party : (directory?.party(caller.login) ?? { name: '', number: '' });
    this.#dialled += 1;
    const other = `dialled-${this.#dialled}`;
    if (dialled.startsWith('+')) {
      this.#join(leg, other);
      const sent = { name: '', number: '+74950000001' };
      this.#engine.execute({ type: 'dial-outside', company, leg: other, number: dialled, from: sent });
      return;
    }
    const login = directory?.resolve(dialled);
    if (!login) {
      this.#engine.execute({ type: 'hang-up', leg, cause: 'not-found' });
      return;
    }
    this.#join(leg, other);
    const devices = ['communicator', 'desk-phone'] as const;
    this.#engine.execute({ type: 'dial', company, leg: other, login, devices, from });
  }

  #takeOver(leg: LegId, replaced: LegId): void {
    const partner = this.#partners.get(replaced);
    this.#part(replaced);
    this.#engine.execute({ type: 'answer', leg, party: IVAN });
    if (partner === undefined) return;
    this.#join(leg, partner);
    this.#engine.execute({ type: 'bridge', legs: [leg, partner] });
    this.#engine.execute({ type: 'hang-up', leg: replaced, cause: 'normal' });
  }

  #answered(leg: LegId): void {
    if (!leg.startsWith('dialled-')) return;
    this.#withPartner(leg, (partner) => {
      this.#engine.execute({ type: 'answer', leg: partner, party: IVAN });
      this.#engine.execute({ type: 'bridge', legs: [partner, leg] });
    });
  }

  #join(one: LegId, other: LegId): void {
    this.#partners.set(one, other);
    this.#partners.set(other, one);
  }

  #part(leg: LegId): void {
    this.#withPartner(leg, (partner) => this.#partners.delete(partner));
    this.#partners.delete(leg);
  }

  #withPartner(leg: LegId, use: (partner: LegId) => void): void {
    const partner = this.#partners.get(leg);
    if (partner !== undefined) use(partner);
  }
}
