import { useTranslation } from 'react-i18next';
import type { CallDetails } from '../../../pbx/contract/call-history.ts';
import styles from './call-way.module.css';

/** What the PBX decided on a call's way, step by step, in its own words. */
export function CallWay({ steps }: { readonly steps: CallDetails['trace'] }) {
  const { i18n } = useTranslation();
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium', hourCycle: 'h23' });
  return (
    <ol className={styles.way}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are what happened; they never move.
        <li key={index} className={styles.step}>
          <time className={styles.time}>{clock.format(step.at)}</time>
          <span>{step.words}</span>
        </li>
      ))}
    </ol>
  );
}
