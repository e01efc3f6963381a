import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { callStateText } from './call-state-text.ts';
import { partyText } from './party-text.ts';

/** Tells screen readers what the call is doing; an incoming one interrupts. Always on the page. */
export function CallAnnouncer({ call }: { readonly call: CallView | undefined }) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const words = call ? `${callStateText(t, call)}: ${partyText(t, call.party, show).title}` : '';
  const isUrgent = call?.status.stage === 'incoming';
  return (
    <div className="visually-hidden">
      <p role="alert">{isUrgent && words}</p>
      <p role="status">{!isUrgent && words}</p>
    </div>
  );
}
