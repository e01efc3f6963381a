import { useTranslation } from 'react-i18next';
import type { PublicNumbers } from '../../../../pbx/contract/call-history.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { usePublicNumbers } from '../../company/use-public-numbers.ts';
import { useNumbers } from '../../numbers/use-numbers.ts';
import { Edited } from '../../settings/editing/edited.tsx';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import { HintedField } from '../hinted-field.tsx';
import { useOptions } from '../use-options.ts';

/** What the company is called, and which number the world sees when it calls. */
export function CompanyNameOptions() {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const options = useOptions();
  const numbers = usePublicNumbers();
  const own = numbers.state === 'loaded' ? numbers.value : [];
  return (
    <Edited editor={options}>
      {({ name, mainNumber, employeesChooseCallerId }) => (
        <>
          <HintedField hint={t('company.options.company.nameHint')}>
            <EditedText
              label={t('company.options.company.name')}
              value={name}
              error={errorAt(t, errorOf(options.state), '/name')}
              onCommit={(text) => options.change({ name: text.trim() })}
            />
          </HintedField>
          <HintedField hint={t('company.options.company.mainNumberHint')}>
            <Select
              label={t('company.options.company.mainNumber')}
              value={mainNumber ?? ''}
              options={
                mainNumber === null
                  ? [{ id: '', label: t('company.options.company.noNumber') }, ...numberChoices(own, show)]
                  : numberChoices(own, show)
              }
              onChange={(number) => options.change({ mainNumber: number || null })}
            />
          </HintedField>
          <HintedField hint={t('company.options.company.employeesChooseHint')}>
            <Checkbox
              isSelected={employeesChooseCallerId}
              onChange={(isOn) => options.change({ employeesChooseCallerId: isOn })}
            >
              {t('company.options.company.employeesChoose')}
            </Checkbox>
          </HintedField>
        </>
      )}
    </Edited>
  );
}

const numberChoices = (numbers: PublicNumbers, show: (number: string) => string) =>
  numbers.map(({ number, label }) => ({
    id: number,
    label: [show(number), label].filter(Boolean).join(' · '),
  }));
