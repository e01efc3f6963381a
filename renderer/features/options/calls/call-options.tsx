import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Edited } from '../../settings/editing/edited.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { EditedNumber } from '../edited-number.tsx';
import { HintedField } from '../hinted-field.tsx';
import { useOptions } from '../use-options.ts';

/** How long a colleague rings, and what is recorded. */
export function CallOptions() {
  const { t } = useTranslation();
  const options = useOptions();
  return (
    <Edited editor={options}>
      {({ ringSeconds, recordCalls, recordOnDemand }) => (
        <>
          <HintedField hint={t('company.options.calls.ringHint')} isShort>
            <EditedNumber
              label={t('company.options.calls.ring')}
              value={ringSeconds}
              error={errorAt(t, errorOf(options.state), '/ringSeconds')}
              onCommit={(seconds) => options.change({ ringSeconds: seconds })}
            />
          </HintedField>
          <HintedField hint={t('company.options.calls.recordHint')}>
            <Checkbox isSelected={recordCalls} onChange={(isOn) => options.change({ recordCalls: isOn })}>
              {t('company.options.calls.record')}
            </Checkbox>
          </HintedField>
          <Checkbox isSelected={recordOnDemand} onChange={(isOn) => options.change({ recordOnDemand: isOn })}>
            {t('company.options.calls.onDemand')}
          </Checkbox>
        </>
      )}
    </Edited>
  );
}
