import type { Browser, BrowserContext, Page } from '@playwright/test';
import { jssipBundle } from '../../support/jssip-bundle.ts';

export interface PhoneAccount {
  /** ws: */
  readonly url: string;
  readonly login: string;
  readonly domain: string;
  readonly password: string;
  /** Hz: what its microphone hears all the time, instead of a beep now and then. */
  readonly tone?: number | undefined;
  /** It names all its addresses before it calls or answers, as JsSIP does when nobody hurries it. */
  readonly patient?: boolean | undefined;
  /** How it finds its way through networks; by default through its own only. */
  readonly pcConfig?: RTCConfiguration | undefined;
  /** More of JsSIP's configuration. */
  readonly extra?: object | undefined;
}

/** What happened to a call, as JsSIP tells it, in order. */
export interface PhoneEvent {
  readonly name: string;
  readonly at: number;
  readonly cause?: string;
  readonly status?: number;
  readonly originator?: string;
  readonly reason?: string;
  readonly from?: string;
  readonly called?: string;
  readonly tone?: string;
  /** Which leg of the PBX's it is, as the PBX says. */
  readonly leg?: string;
  readonly callInfo?: string;
  /** Of a NOTIFY. */
  readonly body?: string;
}

export interface Heard {
  readonly packetsReceived: number;
  readonly packetsSent: number;
  readonly packetsLost: number;
  readonly energy: number;
  readonly roundTripTime: number | undefined;
}

/** A page with JsSIP and none of our code: a stranger's phone. */
export class JsSipPhone {
  readonly #context: BrowserContext;
  readonly page: Page;
  readonly login: string;

  private constructor(context: BrowserContext, page: Page, login: string) {
    this.#context = context;
    this.page = page;
    this.login = login;
  }

  /** `pageUrl`: any page of this computer, which is a secure context and may connect to it. */
  static async open(
    browser: Browser,
    pageUrl: string,
    { login, domain, ...account }: PhoneAccount,
  ): Promise<JsSipPhone> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pageUrl);
    await page.addScriptTag({ path: await jssipBundle() });
    await page.addScriptTag({ content: pageScript });
    const settings = { ...account, uri: `sip:${login}@${domain}` };
    await page.evaluate((given) => (globalThis as never as Phone).phone.start(given), settings);
    return new JsSipPhone(context, page, login);
  }

  /** Itself, once it is registered. */
  async registered(): Promise<this> {
    await this.event('registered');
    return this;
  }

  /** The first event of that name since the page opened, or since `clear`. */
  async event(name: string): Promise<PhoneEvent> {
    const found = await this.page.waitForFunction(
      (wanted) => (globalThis as never as Phone).phone.events.find((event) => event.name === wanted),
      name,
      { polling: 10, timeout: 20_000 },
    );
    return (await found.jsonValue()) as PhoneEvent;
  }

  /** The first event of that name with these facts that was not asked for before; waits for it so long. */
  async next(name: string, facts: Partial<PhoneEvent>, timeout: number): Promise<PhoneEvent> {
    const found = await this.page.waitForFunction(
      ([wanted, like]) => (globalThis as never as Phone).phone.next(wanted, like),
      [name, facts] as const,
      { polling: 10, timeout },
    );
    return (await found.jsonValue()) as PhoneEvent;
  }

  /** Ends its calls and its subscription, and forgets them. It stays registered. */
  reset(): Promise<void> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.reset());
  }

  /** Those of the candidates that it heard when it listened last. */
  heardLast(): Promise<readonly number[]> {
    return this.page.evaluate(() => (globalThis as never as { lastTones?: number[] }).lastTones ?? []);
  }

  events(): Promise<PhoneEvent[]> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.events);
  }

  clear(): Promise<void> {
    return this.page.evaluate(() => {
      (globalThis as never as Phone).phone.events.length = 0;
    });
  }

  /** Calls a method of the page's phone: see `pageScript`. */
  async do(
    method:
      | 'call'
      | 'answer'
      | 'hangUp'
      | 'hold'
      | 'unhold'
      | 'mute'
      | 'digit'
      | 'subscribe'
      | 'unregister'
      | 'stop'
      | 'restartIce'
      | 'dropSocket'
      | 'refresh'
      | 'refer'
      | 'take'
      | 'select',
    ...given: unknown[]
  ): Promise<void> {
    await this.page.evaluate(
      ([name, parameters]) =>
        ((globalThis as never as Phone).phone as never as Record<string, (...all: unknown[]) => unknown>)[
          name
        ]?.(...parameters),
      [method, given] as const,
    );
  }

  heard(): Promise<Heard> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.heard());
  }

  /** Names its latest call for a Replaces header (RFC 3891 §3), as the PBX, its far end, must be asked. */
  replaces(): Promise<string> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.replaces());
  }

  /** What the far side sends, as `audio/opus`; undefined until something came. */
  codec(): Promise<string | undefined> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.codec());
  }

  /** The far side's certificate in DTLS: DER, base64. */
  peerCertificate(): Promise<string | undefined> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.peerCertificate());
  }

  /** Addresses that the far side offers for media, in its description. */
  peerAddresses(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.peerAddresses());
  }

  /** Resolves once sound of some energy was decoded after the call of this. */
  async hearsSound(): Promise<void> {
    await this.page.evaluate(() => (globalThis as never as Phone).phone.hearsSound());
  }

  /** Resolves once nothing louder than silence was decoded for half a second. */
  async isQuiet(): Promise<void> {
    await this.page.evaluate(() => (globalThis as never as Phone).phone.isQuiet());
  }

  /** Resolves once these of the tones, and no others, were heard three times in a row. */
  async hearsOf(candidates: readonly number[], tones: readonly number[]): Promise<void> {
    await this.page.evaluate(([all, some]) => (globalThis as never as Phone).phone.hearsOf(all, some), [
      candidates,
      tones,
    ] as const);
  }

  /** Packets received, once what was on its way has arrived. */
  settled(): Promise<number> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.settled());
  }

  /** Resolves once it sent so many packets more. */
  async sends(packets: number): Promise<void> {
    await this.page.evaluate((count) => (globalThis as never as Phone).phone.sends(count), packets);
  }

  /** Seconds, as soon as RTCP told it. */
  roundTripTime(): Promise<number> {
    return this.page.evaluate(() => (globalThis as never as Phone).phone.roundTripTime());
  }

  /** NOTIFY number `index` of the subscription. */
  async notify(index: number): Promise<{ body: string; state: string }> {
    return this.page.evaluate((wanted) => (globalThis as never as Phone).phone.notify(wanted), index);
  }

  /** Resolves after so many milliseconds of the page's own clock. */
  async outlives(milliseconds: number): Promise<void> {
    await this.page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

interface Phone {
  readonly phone: {
    start(settings: object): void;
    readonly events: PhoneEvent[];
    next(name: string, facts: Partial<PhoneEvent>): PhoneEvent | undefined;
    reset(): Promise<void>;
    heard(): Promise<Heard>;
    codec(): Promise<string | undefined>;
    peerCertificate(): Promise<string | undefined>;
    peerAddresses(): Promise<readonly string[]>;
    replaces(): string;
    hearsSound(): Promise<void>;
    isQuiet(): Promise<void>;
    hearsOf(candidates: readonly number[], tones: readonly number[]): Promise<void>;
    settled(): Promise<number>;
    sends(packets: number): Promise<void>;
    roundTripTime(): Promise<number>;
    notify(index: number): Promise<{ body: string; state: string }>;
  };
}

/** Runs in the page. Plain JavaScript on JsSIP's public interface. */
const pageScript = `
(() => {
  let ua, session, patient, pcConfig;
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const events = [];
  const sessions = [];
  const sound = new AudioContext({ sampleRate: 48000 });
  const analysers = new Map();
  const listen = (call, stream) => {
    const analyser = sound.createAnalyser();
    analyser.fftSize = 8192;
    analyser.smoothingTimeConstant = 0;
    sound.createMediaStreamSource(stream).connect(analyser);
    analysers.set(call, analyser);
  };
  const sing = (hertz) => {
    const oscillator = sound.createOscillator(), gain = sound.createGain();
    // Seven at once are not too loud yet.
    oscillator.frequency.value = hertz; gain.gain.value = 0.12;
    oscillator.connect(gain); oscillator.start();
    navigator.mediaDevices.getUserMedia = async () => {
      const destination = sound.createMediaStreamDestination();
      gain.connect(destination);
      return destination.stream;
    };
  };
  const tones = (candidates) => {
    const analyser = analysers.get(session);
    if (!analyser) return [];
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    return candidates.filter((hertz) => Math.max(...bins.slice(Math.round(hertz / 48000 * 8192) - 2).slice(0, 5)) > -50);
  };
  const log = (name, facts = {}) => events.push({ name, at: performance.timeOrigin + performance.now(), ...facts });
  const watch = (next, originator) => {
    session = next;
    sessions.push(next);
    const told = (name) => session.on(name, (e) => log(name, {
      cause: e?.cause, originator: e?.originator, status: e?.message?.status_code ?? e?.response?.status_code,
      reason: e?.message?.getHeader?.('Reason'), tone: e?.dtmf?.tone, from: e?.request?.getHeader?.('P-Asserted-Identity'),
      leg: e?.response?.getHeader?.('X-Communicator-Leg'),
    }));
    for (const name of ['progress', 'accepted', 'confirmed', 'ended', 'failed', 'hold', 'unhold', 'newDTMF', 'sending', 'update', 'reinvite']) told(name);
    if (!patient) session.on('icecandidate', (e) => e.ready());
    const media = (pc) => pc.addEventListener('track', (e) => {
      log('track');
      const stream = new MediaStream([e.track]);
      const audio = new Audio(); audio.srcObject = stream; audio.play().catch(() => {});
      listen(next, stream);
      e.track.addEventListener('unmute', () => log('unmute'));
      window.lastAudio = audio;
    });
    if (session.connection) media(session.connection); else session.on('peerconnection', (e) => media(e.peerconnection));
  };
  // Asterisk tells of a hold by several re-INVITEs, milliseconds apart, and an offer of JsSIP's does not outlive one that it
  // meets (491): it repeats it with the CSeq and the offer that it had, then hangs up. So it waits until they are over.
  const offersAreOver = async () => {
    const now = () => performance.timeOrigin + performance.now();
    while (now() - (events.findLast(({ name }) => name === 'reinvite')?.at ?? 0) < 300) await pause(20);
  };
  // JsSIP refuses while the other side's offer is not settled, and says nothing later.
  const offering = async (what) => {
    await offersAreOver();
    let done;
    const finished = new Promise((resolve) => { done = resolve; });
    while (!session[what]({}, done)) await pause(10);
    await finished;
  };
  window.phone = {
    events,
    start({ url, uri, password, extra, tone, ...more }) {
      ({ patient, pcConfig } = more);
      if (tone) sing(tone);
      const socket = new JsSIP.WebSocketInterface(url);
      ua = new JsSIP.UA({ sockets: [socket], uri, password, register: true, ...extra });
      for (const name of ['connected', 'disconnected', 'registered', 'unregistered', 'registrationFailed'])
        ua.on(name, (e) => log(name, { cause: e?.cause, status: e?.response?.status_code }));
      ua.on('newRTCSession', (e) => {
        watch(e.session, e.originator);
        if (e.originator === 'remote') log('incoming', { from: e.request.from.toString().replace(/;tag=.*/, ''), called: e.request.getHeader('P-Called-Party-ID'), leg: e.request.getHeader('X-Communicator-Leg'), callInfo: e.request.getHeader('Call-Info') });
      });
      window.ua = ua; window.socket = socket;
      ua.start();
    },
    next: (name, facts) => {
      const isLike = (event) => Object.entries(facts).every(([fact, value]) => event[fact] === value);
      const found = events.find((event) => !event.seen && event.name === name && isLike(event));
      if (found) found.seen = true;
      return found;
    },
    async reset() {
      window.subscriber?.terminate();
      window.subscriber = undefined;
      ua.terminateSessions();
      while (sessions.some((one) => !one.isEnded())) await pause(10);
      sessions.length = events.length = 0;
      analysers.clear();
      session = undefined;
    },
    call: (target, ...extraHeaders) => { log('clicked'); ua.call(target, { mediaConstraints: { audio: true, video: false }, pcConfig, extraHeaders }); },
    answer: () => { log('answering'); session.answer({ mediaConstraints: { audio: true, video: false }, pcConfig }); },
    hangUp: (options) => session.terminate(options),
    hold: () => offering('hold'),
    mute: () => session.mute({ audio: true }),
    unhold: () => offering('unhold'),
    digit: (digit, transportType) => session.sendDTMF(digit, { transportType }),
    unregister: (all) => ua.unregister({ all }),
    stop: () => ua.stop(),
    refresh: () => ua.registrator().register(),
    restartIce: () => new Promise((done) => session.renegotiate({ rtcOfferConstraints: { iceRestart: true } }, done)),
    dropSocket: () => socket._ws.close(),
    subscribe: (target, event, accept) => {
      const subscriber = ua.subscribe(target, event, accept, { expires: 600 });
      for (const name of ['active', 'pending', 'terminated', 'accepted'])
        subscriber.on(name, (...given) => log('subscription-' + name, { cause: String(given[0] ?? '') }));
      subscriber.on('notify', (isFinal, request, body) => log('notify', { body, state: request.getHeader('Subscription-State') }));
      subscriber.subscribe();
      window.subscriber = subscriber;
    },
    select: (index) => { session = sessions[index]; },
    refer: (target, replaced) => {
      const named = (name) => [name, (e) => log('refer-' + name, { status: e?.status_line?.status_code ?? e?.response?.status_code })];
      const eventHandlers = Object.fromEntries(['requestSucceeded', 'requestFailed', 'trying', 'progress', 'accepted', 'failed'].map(named));
      session.refer(target, { eventHandlers, ...(replaced === undefined ? {} : { replaces: sessions[replaced] }) });
    },
    take: (replaces) => { log('clicked'); ua.call('*00', { mediaConstraints: { audio: true, video: false }, extraHeaders: ['Replaces: ' + replaces, 'Require: replaces'] }); },
    async hearsOf(candidates, wanted) {
      for (let times = 0; times < 3; await pause(100)) {
        window.lastTones = tones(candidates);
        times = window.lastTones.join() === wanted.join() ? times + 1 : 0;
      }
    },
    async hearsSound() {
      const before = (await window.phone.heard()).energy;
      while ((await window.phone.heard()).energy < before + 1e-4) await pause(20);
    },
    async isQuiet() {
      for (let before = -1, now = (await window.phone.heard()).energy; now > before + 1e-5; now = (await window.phone.heard()).energy) {
        before = now;
        await pause(500);
      }
    },
    async settled() {
      for (let before = -1, now = (await window.phone.heard()).packetsReceived; ; ) {
        if (before === now) return now;
        before = now;
        await pause(150);
        now = (await window.phone.heard()).packetsReceived;
      }
    },
    async sends(packets) {
      const before = (await window.phone.heard()).packetsSent;
      while ((await window.phone.heard()).packetsSent < before + packets) await pause(20);
    },
    async roundTripTime() {
      for (;;) {
        const { roundTripTime } = await window.phone.heard();
        if (roundTripTime !== undefined) return roundTripTime;
        await pause(100);
      }
    },
    async notify(index) {
      for (;;) {
        const found = events.filter(({ name }) => name === 'notify')[index];
        if (found) return found;
        await pause(10);
      }
    },
    refreshSession: (method) => new Promise((done) => {
      const eventHandlers = { onSuccessResponse: (r) => { if (method === 'INVITE') session.sendRequest('ACK'); done(r.status_code); }, onErrorResponse: (r) => done(r.status_code) };
      const extraHeaders = ['Contact: ' + session.contact, 'Session-Expires: 90;refresher=uac', 'Supported: timer'];
      const body = method === 'INVITE' ? session.connection.localDescription.sdp : undefined;
      if (body) extraHeaders.push('Content-Type: application/sdp');
      session.sendRequest(method, { extraHeaders, body, eventHandlers });
    }),
    replaces: () => {
      const { call_id, local_tag, remote_tag } = session._dialog.id;
      return call_id + ';to-tag=' + remote_tag + ';from-tag=' + local_tag;
    },
    async codec() {
      const stats = await session.connection.getStats();
      const inbound = [...stats.values()].find(({ type }) => type === 'inbound-rtp');
      return stats.get(inbound?.codecId)?.mimeType;
    },
    async peerCertificate() {
      const stats = await session.connection.getStats();
      const transport = [...stats.values()].find(({ type }) => type === 'transport');
      return stats.get(transport?.remoteCertificateId)?.base64Certificate;
    },
    async peerAddresses() {
      const { sdp } = session.connection.remoteDescription;
      return [...new Set([...sdp.matchAll(/^a=candidate:\\S+ \\d \\S+ \\d+ (\\S+)/gm)].map(([, address]) => address))];
    },
    async heard() {
      const stats = session?.connection ? [...(await session.connection.getStats()).values()] : [];
      const get = (type) => stats.find((row) => row.type === type && (row.kind ?? 'audio') === 'audio') ?? {};
      return {
        packetsReceived: get('inbound-rtp').packetsReceived ?? 0,
        packetsLost: get('inbound-rtp').packetsLost ?? 0,
        packetsSent: get('outbound-rtp').packetsSent ?? 0,
        energy: get('inbound-rtp').totalAudioEnergy ?? 0,
        roundTripTime: get('remote-inbound-rtp').roundTripTime,
      };
    },
  };
})();
`;
