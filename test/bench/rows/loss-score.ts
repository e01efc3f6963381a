import type { BrowserContext, Page } from '@playwright/test';
import { setTimeout as passing } from 'node:timers/promises';
import { opinionScore, transmissionRating } from '../../../renderer/phone/e-model.ts';
import { type LinkReading, readLink } from '../../../renderer/sip/link-reading.ts';
import { QualitySource } from '../../../renderer/sip/quality-source.ts';
import { Communicator } from '../../support/communicator.ts';
import { RoughRoad } from '../../support/network/rough-road.ts';
import { speech, utterances } from '../../support/speech.ts';
import type { BenchOffice } from '../bench-office.ts';
import type { Measurement } from '../measurement.ts';
import type { Row } from '../row.ts';
import { summarise } from '../summarise.ts';

/** The far side's reports teach the encoder how much is lost; before that nothing can be mended. */
const LEARNING_S = 15;
const PERIOD_S = 5;

/** What listeners would give a call in which packets are lost at random, by our own meter. */
export const lossScore: Measurement = {
  ids: ['score-5-percent-loss', 'score-10-percent-loss'],
  async measure({ office, times }) {
    return [
      await scoreAt(office, times(8, 24), { percent: 5, atLeast: 4 }),
      await scoreAt(office, times(8, 24), { percent: 10, atLeast: 3.6 }),
    ];
  },
};

async function scoreAt(
  office: BenchOffice,
  periods: number,
  { percent, atLeast }: { readonly percent: number; readonly atLeast: number },
): Promise<Row> {
  await using road = await RoughRoad.open(office.sipUrl, { loss: percent / 100, seed: percent });
  await using communicator = await Communicator.launch({
    // The encoder mends what it takes for speech, and other sound only when more is lost.
    microphone: (await speech(utterances.anna)).path,
    prepare: keepConnections,
  });
  const window = await communicator.firstWindow();
  const { domain, login, password } = office.account('101');
  await window.signInToSipAccount({ server: road.sipUrl, uri: `${login}@${domain}`, login, password });
  await window.becomesRegistered();
  await window.dial('*43');
  await window.talks();
  await passing(LEARNING_S * 1000);
  const source = new QualitySource();
  source.next(await reading(window.page));
  const samples: number[] = [];
  for (let period = 0; period < periods; period++) {
    await passing(PERIOD_S * 1000);
    const sample = source.next(await reading(window.page));
    if (sample?.heard)
      samples.push(opinionScore(transmissionRating({ codec: sample.codec, ...sample.heard })));
  }
  await window.hangUp();
  return summarise({
    id: `score-${percent}-percent-loss`,
    what: `E-model score at ${percent} % random loss`,
    unit: 'MOS',
    target: { atLeast },
    samples,
  });
}

/** Every page that opens from now on remembers its newest connection. */
async function keepConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        this.addEventListener('track', () => Object.assign(window, { talking: this }));
      }
    };
  });
}

async function reading(page: Page): Promise<LinkReading> {
  const entries = await page.evaluate(async () => {
    const { talking } = window as unknown as { talking: RTCPeerConnection };
    return [...((await talking.getStats()) as unknown as Map<string, unknown>).entries()];
  });
  return readLink(new Map(entries));
}
