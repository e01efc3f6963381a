import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { ActiveCallScreen } from './active-call-screen.tsx';
import styles from './call-screen.module.css';
import { EndedScreen } from './ended-screen.tsx';
import { IncomingScreen } from './incoming-screen.tsx';

/** The screen of a call, whatever it is doing. */
export function CallScreen({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  return (
    <section className={styles.screen} aria-label={t('call.region')}>
      <Stage call={call} />
    </section>
  );
}

function Stage({ call }: { readonly call: CallView }) {
  const { status } = call;
  switch (status.stage) {
    case 'incoming':
      return <IncomingScreen call={call} called={status.called} />;
    case 'ended':
      return <EndedScreen call={call} status={status} />;
    default:
      return <ActiveCallScreen key={call.id} call={call} />;
  }
}
