import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { useEverybody } from '../company/use-everybody.ts';
import { usePublicNumbers } from '../company/use-public-numbers.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { CallFilter } from './call-filter.ts';

export interface CompanyFiltersProps {
  readonly filter: CallFilter;
  readonly onChange: (filter: CallFilter) => void;
}

/** Whose calls of the company, of which department, through which of its numbers. */
export function CompanyFilters({ filter, onChange }: CompanyFiltersProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const everybody = useEverybody();
  const numbers = usePublicNumbers();
  if (everybody.state === 'failed') return <ReadFailure error={everybody.error} retry={everybody.reload} />;
  if (numbers.state === 'failed') return <ReadFailure error={numbers.error} retry={numbers.reload} />;
  if (everybody.state === 'loading' || numbers.state === 'loading') return null;

  const choose = (name: 'employee' | 'department' | 'number') => (id: string | undefined) => {
    const { [name]: _before, ...others } = filter;
    onChange(id === undefined ? others : { ...others, [name]: id });
  };
  return (
    <>
      <ComboBox
        label={t('history.filters.employee')}
        placeholder={t('history.filters.anyone')}
        value={filter.employee}
        options={named(everybody.value, 'employee')}
        onChange={choose('employee')}
      />
      <ComboBox
        label={t('history.filters.department')}
        placeholder={t('history.filters.anyDepartment')}
        value={filter.department}
        options={named(everybody.value, 'department')}
        onChange={choose('department')}
      />
      <ComboBox
        label={t('history.filters.number')}
        placeholder={t('history.filters.anyNumber')}
        value={filter.number}
        options={numbers.value.map(({ id, number, label }) => ({
          id,
          label: [show(number), label].filter(Boolean).join(' · '),
        }))}
        onChange={choose('number')}
      />
    </>
  );
}

const named = (everybody: readonly Colleague[], wanted: Colleague['kind']) =>
  everybody.flatMap(({ kind, id, name }) =>
    kind === wanted && id !== undefined ? [{ id, label: name }] : [],
  );
