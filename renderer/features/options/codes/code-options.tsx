import { useTranslation } from 'react-i18next';
import { Edited } from '../../settings/editing/edited.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import styles from '../options.module.css';
import { useOptions } from '../use-options.ts';

const CODES = ['pickup', 'park', 'voicemail', 'echoTest', 'conference'] as const;
const HINTS = { pickup: 'pickupHint', park: 'parkHint' } as const;

/** What the phones dial for services; codes that clash are marked. */
export function CodeOptions() {
  const { t } = useTranslation();
  const options = useOptions();
  return (
    <>
      <p>{t('company.options.codes.hint')}</p>
      <Edited editor={options}>
        {({ codes }) => (
          <>
            {CODES.map((code) => (
              <div key={code} className={styles.field}>
                <div className={styles.short}>
                  <EditedText
                    label={t(`company.options.codes.${code}`)}
                    value={codes[code]}
                    error={errorAt(t, errorOf(options.state), `/codes/${code}`)}
                    onCommit={(text) => options.change({ codes: { ...codes, [code]: text.trim() } })}
                  />
                </div>
                {code in HINTS && (
                  <p className={styles.hint}>
                    {t(`company.options.codes.${HINTS[code as keyof typeof HINTS]}`)}
                  </p>
                )}
              </div>
            ))}
          </>
        )}
      </Edited>
      <p className={styles.hint}>{t('company.options.codes.lamps')}</p>
    </>
  );
}
