import { createStore } from 'zustand';
import { type DeskView, emptyDesk } from '../../../renderer/desk/desk-view.ts';
import { LampsContext } from '../../../renderer/features/colleagues/lamps-context.ts';
import { PhonePage } from '../../../renderer/features/phone/phone-page.tsx';
import type { Lamp } from '../../../renderer/phone/lamps/lamp.ts';
import type { PhoneView } from '../../../renderer/phone/phone-view.ts';
import { type FakeAnswers, fakeCommunicator } from '../../doubles/fake-communicator.ts';
import { noted } from '../../doubles/noted-actions.ts';
import { demoLamps, lampBoardOf } from './demo-lamps.ts';

export interface Surroundings {
  readonly lamps?: Readonly<Record<string, Lamp>>;
  readonly desk?: Partial<DeskView>;
}

/** The phone page over a telephone and surroundings that stay as they are. */
export function drawPhone(view: PhoneView, { lamps = demoLamps, desk = {} }: Surroundings = {}) {
  const phone = createStore(() => view);
  const around = createStore<DeskView>(() => ({ ...emptyDesk, setStatus: noted('setStatus'), ...desk }));
  const board = lampBoardOf(lamps);
  return (answers: FakeAnswers) => (
    <LampsContext value={board}>
      <PhonePage
        communicator={fakeCommunicator(answers)}
        account={answers.account}
        preferences={answers.preferences}
        phone={phone}
        desk={around}
      />
    </LampsContext>
  );
}
