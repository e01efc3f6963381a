import { useTranslation } from 'react-i18next';
import type { AuditListed } from '../../../../pbx/contract/audit-trail.ts';
import { clockText, dayText } from '../../history/day-text.ts';
import styles from './audit-row.module.css';
import { actionWords, actorWords, detailWords } from './audit-words.ts';

/** What was done, by whom, when. */
export function AuditRow({ entry }: { readonly entry: AuditListed }) {
  const { t, i18n } = useTranslation();
  const details = detailWords(t, entry);
  const when = `${dayText(t, i18n.language, entry.at, Date.now())}, ${clockText(i18n.language, entry.at)}`;
  return (
    <div className={styles.entry}>
      <span>{actionWords(t, entry)}</span>
      {details !== '' && <span className={styles.about}>{details}</span>}
      <span className={styles.about}>{`${actorWords(t, entry)} · ${when}`}</span>
    </div>
  );
}
