import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Edited } from '../../settings/editing/edited.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { HintedField } from '../hinted-field.tsx';
import { useOptions } from '../use-options.ts';

/** Whether faxes are taken, and where they go. */
export function FaxOptions() {
  const { t } = useTranslation();
  const options = useOptions();
  return (
    <Edited editor={options}>
      {({ fax }) => (
        <>
          <div>
            <Checkbox
              isSelected={fax.enabled}
              onChange={(enabled) => options.change({ fax: { ...fax, enabled } })}
            >
              {t('company.options.fax.enabled')}
            </Checkbox>
          </div>
          <HintedField hint={t('company.options.fax.emailHint')}>
            <EditedText
              label={t('company.options.fax.email')}
              value={fax.email ?? ''}
              error={errorAt(t, errorOf(options.state), '/fax/email')}
              onCommit={(text) => options.change({ fax: { ...fax, email: text.trim() || null } })}
            />
          </HintedField>
          {fax.enabled && fax.email === null && (
            <Notice tone="warning">{t('company.options.fax.noEmail')}</Notice>
          )}
        </>
      )}
    </Edited>
  );
}
