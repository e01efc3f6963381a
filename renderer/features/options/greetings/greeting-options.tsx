import { FileAudio, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadFailure } from '../../../api/read-failure.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { useGreetingUpload } from '../../company/use-greeting-upload.ts';
import { useGreetings } from '../../company/use-greetings.ts';
import { SoundFileTrigger } from '../../sounds/sound-file-trigger.tsx';
import styles from '../options.module.css';
import { GreetingRow } from './greeting-row.tsx';

/** The sounds of the company: uploaded, heard, renamed, removed. */
export function GreetingOptions() {
  const { t } = useTranslation();
  const greetings = useGreetings();
  const [open, setOpen] = useState<string>();
  const { upload, isUploading, trouble } = useGreetingUpload((id) => {
    setOpen(id);
    return greetings.reload();
  });
  if (greetings.state === 'loading') return <Spinner />;
  if (greetings.state === 'failed') return <ReadFailure error={greetings.error} retry={greetings.reload} />;
  return (
    <>
      {greetings.trouble && <ReadFailure error={greetings.trouble} retry={greetings.reload} showsOld />}
      <div className={styles.field}>
        <div>
          <SoundFileTrigger onChoose={(file) => void upload(file)}>
            <Button icon={Upload} isPending={isUploading}>
              {t('company.options.greetings.upload')}
            </Button>
          </SoundFileTrigger>
        </div>
        <p className={styles.hint} role="status">
          {t(isUploading ? 'company.options.greetings.uploading' : 'company.options.greetings.limits')}
        </p>
      </div>
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
      {greetings.value.length === 0 ? (
        <EmptyState icon={FileAudio} title={t('company.options.greetings.empty')}>
          {t('company.options.greetings.emptyWords')}
        </EmptyState>
      ) : (
        <ul className={styles.items}>
          {greetings.value
            .toSorted((one, other) => other.uploadedAt.localeCompare(one.uploadedAt))
            .map((greeting) => (
              <li key={greeting.id}>
                <GreetingRow
                  greeting={greeting}
                  others={greetings.value.filter(({ id }) => id !== greeting.id)}
                  isOpen={open === greeting.id}
                  toggle={() => setOpen(open === greeting.id ? undefined : greeting.id)}
                  removed={greetings.reload}
                />
              </li>
            ))}
        </ul>
      )}
    </>
  );
}
