import type { TFunction } from 'i18next';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { SaveLine } from '../settings/editing/save-line.tsx';
import styles from './option-list.module.css';
import { type OptionPlaceId, optionPlaces } from './option-places.ts';
import { type EditedOptions, useOptions } from './use-options.ts';

export interface OptionListProps {
  readonly choose: (place: OptionPlaceId) => void;
}

/** What there is to set up, and beside each how it is set now. */
export function OptionList({ choose }: OptionListProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const options = useOptions();
  const { state } = options;
  if (state.state === 'loading') return <Spinner />;
  if (state.state === 'failed') return <ReadFailure error={state.error} retry={options.reload} />;
  if (state.state === 'gone') return null;
  const { value, undoable, redoable, saving } = state;
  const isTouched = undoable + redoable > 0 || saving.state !== 'saved';
  return (
    <>
      {isTouched && <SaveLine editor={options} />}
      <ul className={styles.list}>
        {optionPlaces.map(({ id, icon }) => (
          <li key={id}>
            <button type="button" className={styles.entry} onClick={() => choose(id)}>
              <Icon of={icon} className={styles.picture} />
              <span className={styles.words}>
                <span>{t(`company.options.places.${id}`)}</span>
                <span className={styles.about}>{aboutText(t, show, id, value)}</span>
              </span>
              <Icon of={ChevronRight} size={16} className={styles.picture} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function aboutText(
  t: TFunction,
  show: (number: string) => string,
  id: OptionPlaceId,
  { name, mainNumber, ringSeconds, recordCalls, numberRules, answeringMachine, fax }: EditedOptions,
): string {
  switch (id) {
    case 'company':
      return [mainNumber ? show(mainNumber) : t('company.options.about.noNumber'), name].join(' · ');
    case 'calls':
      return t(recordCalls ? 'company.options.about.recorded' : 'company.options.about.calls', {
        count: ringSeconds,
      });
    case 'rules':
      return numberRules.areaCode === ''
        ? t('company.options.about.noAreaCode')
        : t('company.options.about.rules', { code: numberRules.areaCode });
    case 'machine':
      return answeringMachine.for.length === 0
        ? t('company.options.about.machineForNobody')
        : t('company.options.about.machineFor', { count: answeringMachine.for.length });
    case 'fax':
      if (!fax.enabled) return t('company.options.about.off');
      return fax.email
        ? t('company.options.about.faxOn', { email: fax.email })
        : t('company.options.about.faxUnsent');
    default:
      return t(`company.options.about.${id}`);
  }
}
