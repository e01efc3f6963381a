import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../preload/contract/contacts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './contacts-page.module.css';

export interface ImportDialogProps {
  readonly preview: Exclude<ImportPreview, { outcome: 'cancelled' }>;
  readonly take: () => Promise<void>;
  readonly close: () => void;
}

/** What a file would bring, and which of its lines it would not, before anything is kept. */
export function ImportDialog({ preview, take, close }: ImportDialogProps) {
  const { t } = useTranslation();
  const [isTaking, setTaking] = useState(false);
  const brings = preview.outcome === 'read' ? preview.fresh : 0;
  const submit = () => {
    setTaking(true);
    void take().finally(close);
  };
  return (
    <Dialog
      title={t('contacts.import.title', { file: preview.file })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t(brings > 0 ? 'contacts.cancel' : 'contacts.close')}</Button>
          {brings > 0 && (
            <Button variant="primary" isPending={isTaking} onPress={submit}>
              {t('contacts.import.take', { count: brings })}
            </Button>
          )}
        </>
      }
    >
      {preview.outcome === 'unreadable' ? <p>{t('contacts.import.unreadable')}</p> : <Found {...preview} />}
    </Dialog>
  );
}

function Found({ fresh, known, problems }: Extract<ImportPreview, { outcome: 'read' }>) {
  const { t } = useTranslation();
  return (
    <div className={styles.form}>
      <p>{t('contacts.import.fresh', { count: fresh })}</p>
      {known > 0 && <p>{t('contacts.import.known', { count: known })}</p>}
      {problems.length > 0 && (
        <>
          <p>{t('contacts.import.problems', { count: problems.length })}</p>
          <ul className={styles.problems}>
            {problems.map(({ line, code }) => (
              <li key={`${line} ${code}`}>
                {t('contacts.import.line', { line, problem: t(`contacts.import.problem.${code}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
