import { createStore } from 'zustand';
import { LampsContext } from '../../../renderer/features/colleagues/lamps-context.ts';
import { PhonePage } from '../../../renderer/features/phone/phone-page.tsx';
import type { Lamp } from '../../../renderer/phone/lamps/lamp.ts';
import type { PhoneView } from '../../../renderer/phone/phone-view.ts';
import { type FakeAnswers, fakeCommunicator } from '../../doubles/fake-communicator.ts';
import { demoLamps, lampBoardOf } from './demo-lamps.ts';

/** The phone page over a telephone and lamps that stay as they are. */
export function drawPhone(view: PhoneView, lamps: Readonly<Record<string, Lamp>> = demoLamps) {
  const phone = createStore(() => view);
  const board = lampBoardOf(lamps);
  return (answers: FakeAnswers) => (
    <LampsContext value={board}>
      <PhonePage
        communicator={fakeCommunicator(answers)}
        account={answers.account}
        preferences={answers.preferences}
        phone={phone}
      />
    </LampsContext>
  );
}
