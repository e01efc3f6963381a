import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditPage, AuditSubject } from '../../../../pbx/contract/audit-trail.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import { ReadFailure } from '../../../api/read-failure.tsx';
import { Button } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useEverybody } from '../../company/use-everybody.ts';
import styles from '../options.module.css';
import { usePages } from '../use-pages.ts';
import { AuditRow } from './audit-row.tsx';
import { AuditVerdictLine } from './audit-verdict-line.tsx';

const PAGE = 50;
const ANYTHING = 'anything';

/** Who changed what and when, newest first, and whether anybody has tampered with that. */
export function AuditOptions() {
  const { t } = useTranslation();
  const [about, setAbout] = useState<AuditSubject>();
  const [by, setBy] = useState<string>();
  const everybody = useEverybody();
  const filter = { ...(about && { about }), ...(by !== undefined && { by }) };
  const { pages, readOn, trouble } = usePages(`audit ${JSON.stringify(filter)}`, async ({ api }, cursor) => {
    const query = { limit: PAGE, ...filter, ...(cursor !== null && { cursor }) };
    const read = await api.get('/v1/audit', AuditPage, query);
    return read.ok ? { ok: true, value: { items: read.value.entries, next: read.value.next } } : read;
  });
  return (
    <>
      <AuditVerdictLine />
      <div className={styles.pair}>
        <Select
          label={t('company.options.audit.about')}
          value={about ?? ANYTHING}
          options={[
            { id: ANYTHING, label: t('company.options.audit.anything') },
            ...AuditSubject.options.map((id) => ({ id, label: t(`company.options.audit.subjects.${id}`) })),
          ]}
          onChange={(id) => setAbout(AuditSubject.options.find((one) => one === id))}
        />
        <ComboBox
          label={t('company.options.audit.by')}
          placeholder={t('company.options.audit.anyone')}
          value={by}
          options={(everybody.state === 'loaded' ? everybody.value : []).flatMap(({ kind, id, name }) =>
            kind === 'employee' && id !== undefined ? [{ id, label: name }] : [],
          )}
          onChange={setBy}
        />
      </div>
      {pages.state === 'loading' && <Spinner />}
      {pages.state === 'failed' && <ReadFailure error={pages.error} retry={pages.reload} />}
      {pages.state === 'loaded' && pages.trouble && (
        <ReadFailure error={pages.trouble} retry={pages.reload} showsOld />
      )}
      {pages.state === 'loaded' &&
        (pages.value.items.length === 0 ? (
          <EmptyState icon={History} title={t('company.options.audit.empty')}>
            {t('company.options.audit.emptyWords')}
          </EmptyState>
        ) : (
          <ol className={styles.items}>
            {pages.value.items.map((entry) => (
              <li key={entry.sequence}>
                <AuditRow entry={entry} />
              </li>
            ))}
          </ol>
        ))}
      {trouble && <Notice tone="error">{apiErrorText(t, trouble)}</Notice>}
      {readOn && (
        <div>
          <Button variant="quiet" onPress={() => void readOn()}>
            {t('company.options.audit.more')}
          </Button>
        </div>
      )}
    </>
  );
}
