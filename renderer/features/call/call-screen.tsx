import { useTranslation } from 'react-i18next';
import { ActiveCallScreen } from './active-call-screen.tsx';
import type { CallScreenProps } from './call-screen-props.ts';
import styles from './call-screen.module.css';
import { EndedScreen } from './ended-screen.tsx';
import { IncomingScreen } from './incoming-screen.tsx';

/** The screen of a call, whatever it is doing, and of what goes on beside it. */
export function CallScreen(props: CallScreenProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.screen} aria-label={t('call.region')}>
      <Stage {...props} />
    </section>
  );
}

function Stage(props: CallScreenProps) {
  const { call } = props;
  const { status } = call;
  switch (status.stage) {
    case 'incoming':
      return <IncomingScreen call={call} status={status} />;
    case 'ended':
      return <EndedScreen call={call} status={status} />;
    default:
      return <ActiveCallScreen key={call.id} {...props} />;
  }
}
