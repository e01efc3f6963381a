import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AuditVerdict } from '../../../../pbx/contract/audit-trail.ts';
import { useResource } from '../../../api/use-resource.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './audit-verdict-line.module.css';

/** Whether the chain of entries is whole: each is hashed over the one before. */
export function AuditVerdictLine() {
  const { t } = useTranslation();
  const verdict = useResource({
    key: 'audit-verification',
    load: ({ api }) => api.get('/v1/audit/verification', AuditVerdict),
  });
  // The list below says why nothing can be read.
  if (verdict.state === 'failed') return null;
  if (verdict.state === 'loaded' && verdict.value.result === 'broken') {
    return (
      <Notice tone="error" urgent>
        {t('company.options.audit.broken', { sequence: verdict.value.sequence })}
      </Notice>
    );
  }
  return (
    <p className={styles.verdict} role="status">
      {verdict.state === 'loaded' && verdict.value.result === 'whole' ? (
        <>
          <Icon of={ShieldCheck} size={18} className={styles.whole} />
          {t('company.options.audit.whole', { count: verdict.value.entries })}
        </>
      ) : (
        t('company.options.audit.checking')
      )}
    </p>
  );
}
