import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { FakeHid, FakeHidHeadset } from '../../test/doubles/fake-hid.ts';
import { fakeIncomingCall, fakePhoneView, fakeTalkingCall } from '../../test/doubles/fake-phone-view.ts';
import { WebHidHeadset } from '../audio/hid/web-hid-headset.ts';
import type { CallView, PhoneView } from '../phone/phone-view.ts';
import type { HeadsetView } from '../phone/sound/sound-view.ts';
import { linkHeadset } from './headset-link.ts';

let hid: FakeHid;
let headset: FakeHidHeadset;
let phone: StoreApi<PhoneView>;
let shown: HeadsetView | undefined;
let unlink: () => void;
let asked: string[];

/** Promises of opening and writing. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const noting = (name: string) => () => {
  asked.push(name);
};
const actions = (call: CallView): CallView =>
  Object.fromEntries(
    Object.entries(call).map(([name, value]) => [name, typeof value === 'function' ? noting(name) : value]),
  ) as unknown as CallView;
const calls = (...all: readonly CallView[]): Promise<unknown> => {
  phone.setState(fakePhoneView({ calls: all.map(actions) }));
  return settle();
};
const rings = () => calls(fakeIncomingCall());
const talks = (status = {}) => calls(fakeTalkingCall(status));

beforeEach(async () => {
  hid = new FakeHid();
  headset = new FakeHidHeadset();
  phone = createStore(() => fakePhoneView());
  asked = [];
  unlink = linkHeadset(new WebHidHeadset(hid.port), phone, (view) => {
    shown = view;
  });
  hid.plugIn(headset);
  await settle();
});
afterEach(async () => {
  unlink();
  await settle();
  expect(headset.opened).toBe(false);
});

describe('headset buttons do nothing (NethServer/dev #7860, linphone-desktop #243)', () => {
  it('a headset is there as soon as it is plugged in, and gone with it', async () => {
    expect(shown).toEqual({ state: 'connected', name: 'Jabra Evolve2 65', isTaken: false });
    hid.unplug(headset);
    expect(shown).toMatchObject({ state: 'none' });
    hid.plugIn(headset);
    await settle();
    expect(shown).toMatchObject({ state: 'connected' });
  });

  it('rings on it, and lifting answers', async () => {
    await rings();
    expect(headset.written).toEqual(['4: 0001']);
    headset.lift();
    expect(asked).toEqual(['answer']);
  });

  it('drop declines what rings', async () => {
    await rings();
    headset.press('drop');
    expect(asked).toEqual(['decline']);
  });

  it('shows the call, mute and hold, and nothing when it is over', async () => {
    await talks();
    await talks({ muted: true });
    await talks({ held: true });
    await calls();
    expect(headset.written).toEqual(['3: 01', '3: 03', '3: 01', '4: 0002', '3: 00', '4: 0000']);
    expect(asked).toEqual([]);
  });

  it('mutes and holds by its buttons, and hangs up when it is laid down', async () => {
    await talks();
    headset.press('mute');
    headset.press('flash');
    await talks({ muted: true, held: true });
    headset.press('mute');
    headset.press('flash');
    headset.layDown();
    expect(asked).toEqual(['mute', 'hold', 'unmute', 'resume', 'hangUp']);
  });

  it('does not hang up by the echo of its own light, nor with a headset that has none', async () => {
    await rings();
    await talks();
    headset.echoes = false;
    await talks({ muted: true });
    expect(asked).toEqual([]);
  });

  it('acts on the call that is talked through, not on a second one that rings', async () => {
    const second = { ...fakeIncomingCall(), id: 'second' };
    await talks();
    await calls(second, fakeTalkingCall());
    headset.layDown();
    expect(asked).toEqual(['hangUp']);
  });
});

describe('two apps fight for one headset', () => {
  it('without a call of ours not one report is written', async () => {
    headset.lift();
    headset.press('mute');
    headset.layDown();
    await settle();
    expect(headset.written).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("during another program's call neither ring nor hook nor mute is forced, and its buttons are not ours", async () => {
    headset.lift();
    expect(shown).toMatchObject({ isTaken: true });
    await rings();
    headset.press('mute');
    headset.press('drop');
    await talks({ muted: true });
    headset.press('mute');
    expect(headset.written).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('takes the headset once the other call is laid down, and does not take that for our hang-up', async () => {
    headset.lift();
    await talks();
    headset.layDown();
    await settle();
    expect(asked).toEqual([]);
    expect(headset.written).toEqual(['3: 01']);
    expect(shown).toMatchObject({ isTaken: false });
  });

  it('is let go of, dark, when our call is over', async () => {
    await talks({ muted: true });
    await calls();
    expect(headset.written.at(-1)).toBe('3: 00');
    headset.lift();
    expect(shown).toMatchObject({ isTaken: true });
  });
});
