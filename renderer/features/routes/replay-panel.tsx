import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { apiErrorText } from '../../api/api-error-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { MomentChoice } from './moment-choice.tsx';
import { PastCalls } from './past-calls.tsx';
import styles from './replay-panel.module.css';
import { useRouteEditing } from './route-editing-context.ts';
import { SidePanel } from './side-panel.tsx';

/** What becomes of a call at a moment, or became of one that was: its steps, which light its way on the picture. */
export function ReplayPanel() {
  const { t, i18n } = useTranslation();
  const { replay, route } = useRouteEditing();
  const { show } = useNumbers();
  // Nobody in particular calls.
  const arrives = t('company.routes.replay.arrives', { number: show(route.number.number) });
  const { timeZone } = route.company.schedule;
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium', timeZone });
  return (
    <SidePanel
      title={t('company.routes.replay.title')}
      closeLabel={t('company.routes.replay.close')}
      onClose={replay.close}
    >
      <MomentChoice />
      <p className={styles.muted}>{t('company.routes.replay.assumed')}</p>
      {replay.isReading && !replay.steps && (
        <p className={styles.muted} role="status">
          <Spinner /> {t('company.routes.replay.reading')}
        </p>
      )}
      {replay.error && (
        <Notice tone="error" urgent>
          {apiErrorText(t, replay.error)}
        </Notice>
      )}
      {replay.steps && (
        <>
          <ol className={styles.steps} aria-label={t('company.routes.replay.steps')}>
            {replay.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps never move.
              <li key={index}>
                <button
                  type="button"
                  className={styles.step}
                  data-done={index <= replay.at}
                  aria-current={index === replay.at ? 'step' : undefined}
                  onClick={() => replay.goTo(index)}
                >
                  <time className={styles.time}>{clock.format(step.at)}</time>
                  <span>{step.code === 'arrived' && step.details.caller === '' ? arrives : step.words}</span>
                </button>
              </li>
            ))}
          </ol>
          <div>
            <Button size="small" variant="quiet" icon={RotateCcw} onPress={replay.again}>
              {t('company.routes.replay.again')}
            </Button>
          </div>
        </>
      )}
      <PastCalls />
    </SidePanel>
  );
}
