import { z } from 'zod';
import type { CompanyDomain, LegId } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessAbsent } from '../ari/unless-absent.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { Lanes } from '../lanes.ts';
import type { Leg } from './leg.ts';

const VARIABLE = 'COMMUNICATOR_LEG';

/** What whoever takes over is told of a channel. */
export interface LegMemo {
  readonly leg: LegId;
  readonly company: CompanyDomain;
  readonly note: string;
}

/** Undefined: nothing was noted, or the channel is gone. */
export const readMemo = async (ari: AriClient, channel: string): Promise<LegMemo | undefined> => {
  const request = ari.send('GET', `/channels/${channel}/variable`, { variable: VARIABLE });
  const { value } = z.object({ value: z.string() }).parse((await unlessAbsent(request)) ?? { value: '' });
  const [, leg, company, note] = /^(\S+) (\S+) (.+)$/s.exec(value) ?? [];
  return leg && company && note ? { leg, company, note } : undefined;
};

/** What is noted with legs, in variables of the channels that carry them. */
export class LegMemos {
  readonly #ari: AriClient;
  readonly #lanes: Lanes;

  constructor(ari: AriClient, onFailure: (error: unknown) => void) {
    this.#ari = ari;
    this.#lanes = new Lanes(onFailure);
  }

  /** In the body: a query would be too long. Without a value the variable goes. */
  note({ id, company, channel }: Leg, note: string): void {
    const body = { variable: VARIABLE, ...(note !== '' && { value: `${id} ${company} ${note}` }) };
    this.#lanes.run([id], () =>
      unlessGone(this.#ari.send('POST', `/channels/${channel}/variable`, {}, body)),
    );
  }

  idle(): Promise<void> {
    return this.#lanes.idle();
  }
}
