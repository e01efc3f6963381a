import type { StoreApi } from 'zustand/vanilla';
import type { Headset, HeadsetNews } from '../audio/headset.ts';
import { type HeadsetEvent, lightsOf, restingHeadset, transition } from '../phone/headset/headset.ts';
import { act, headsetCall, headsetSubject } from '../phone/headset/headset-call.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import type { HeadsetView } from '../phone/sound/sound-view.ts';

/**
 * Lets a headset's buttons act on the phone and its lights show the phone's call. Returns what ends it.
 *
 * @param show what screens shall see of the headset
 */
export function linkHeadset(
  headset: Headset,
  phone: StoreApi<PhoneView>,
  show: (view: HeadsetView) => void,
): () => void {
  let state = restingHeadset;
  let name: string | undefined;
  const none: HeadsetView = { state: 'none', connect: () => headset.connect() };

  function advance(event: HeadsetEvent): void {
    const [next, action] = transition(state, event);
    const isNew = next.holder !== state.holder;
    state = next;
    const lights = lightsOf(state);
    if (lights !== undefined) headset.show(lights);
    if (isNew) tell();
    if (action !== undefined) act(headsetSubject(phone.getState().calls), action);
  }

  const tell = (): void =>
    show(name === undefined ? none : { state: 'connected', name, isTaken: state.holder === 'other' });
  const follow = ({ calls }: PhoneView): void =>
    advance({ type: 'phone', call: headsetCall(headsetSubject(calls)) });

  function hear(news: HeadsetNews): void {
    switch (news.type) {
      case 'connected':
        name = news.name;
        // One that was just plugged in is in nobody's call.
        state = restingHeadset;
        follow(phone.getState());
        tell();
        break;
      case 'disconnected':
        name = undefined;
        tell();
        break;
      default:
        advance(news);
    }
  }

  const forget = phone.subscribe(follow);
  tell();
  headset.listen(hear);
  return () => {
    forget();
    headset.close();
  };
}
