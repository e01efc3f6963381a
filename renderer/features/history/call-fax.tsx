import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { allowedFileName } from '../sounds/allowed-file-name.ts';
import styles from './call-details-panel.module.css';

export interface CallFaxProps {
  readonly call: string;
  readonly fax: NonNullable<CallListed['fax']>;
  /** Proposed when it is saved. */
  readonly fileName: string;
}

/** What came of a fax, and its pages. */
export function CallFax({ call, fax: { pages, station, failure }, fileName }: CallFaxProps) {
  const { t } = useTranslation();
  const { bridge } = usePbx();
  const [saving, setSaving] = useState<'saved' | 'failed'>();

  const save = async () => {
    setSaving(undefined);
    const file = { path: `/v1/calls/${call}/fax`, name: allowedFileName(fileName) };
    const outcome = await bridge.save(file).catch(() => 'failed' as const);
    if (outcome !== 'cancelled') setSaving(outcome);
  };
  const words = [
    failure && t(`history.fax.failure.${failure}`),
    pages > 0 && t('history.fax.pages', { pages }),
    // A number in it is not to be broken.
    station !== '' && t('history.fax.station', { station: station.replaceAll(' ', '\u00a0') }),
  ].filter(Boolean);
  return (
    <section>
      <h3 className={styles.heading}>{t('history.fax.title')}</h3>
      <p className={styles.words}>{words.join(' ')}</p>
      {pages > 0 && (
        <p className={styles.actions}>
          <Button icon={FileDown} onPress={() => void save()}>
            {t('history.fax.save')}
          </Button>
          <span role="status">{saving && t(saving === 'saved' ? 'sounds.saved' : 'sounds.saveFailed')}</span>
        </p>
      )}
    </section>
  );
}
