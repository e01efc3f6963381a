import { createStore } from 'zustand';
import { PhonePage } from '../../../renderer/features/phone/phone-page.tsx';
import type { PhoneView } from '../../../renderer/phone/phone-view.ts';
import { type FakeAnswers, fakeCommunicator } from '../../doubles/fake-communicator.ts';

/** The phone page over a telephone that stays as it is. */
export function drawPhone(view: PhoneView) {
  const phone = createStore(() => view);
  return (answers: FakeAnswers) => (
    <PhonePage
      communicator={fakeCommunicator(answers)}
      account={answers.account}
      preferences={answers.preferences}
      phone={phone}
    />
  );
}
