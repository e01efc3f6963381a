import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { useEverybody } from '../../company/use-everybody.ts';
import { useGreetings } from '../../company/use-greetings.ts';
import { Edited } from '../../settings/editing/edited.tsx';
import styles from '../options.module.css';
import { useOptions } from '../use-options.ts';

const STANDARD = 'standard';

/** What callers of the answering machine hear, and who gets what they leave. */
export function MachineOptions() {
  const { t } = useTranslation();
  const options = useOptions();
  const greetings = useGreetings();
  const everybody = useEverybody();
  const employees = (everybody.state === 'loaded' ? everybody.value : []).flatMap(({ kind, id, name }) =>
    kind === 'employee' && id !== undefined ? [{ id, label: name }] : [],
  );
  const nameOf = (id: string) =>
    employees.find((one) => one.id === id)?.label ??
    (everybody.state === 'loaded' ? t('company.options.machine.gone') : '…');
  return (
    <Edited editor={options}>
      {({ answeringMachine: machine }) => {
        const put = (change: Partial<typeof machine>) =>
          options.change({ answeringMachine: { ...machine, ...change } });
        return (
          <>
            <Select
              label={t('company.options.machine.greeting')}
              value={machine.greeting ?? STANDARD}
              options={[
                { id: STANDARD, label: t('company.options.machine.standard') },
                ...(greetings.state === 'loaded' ? greetings.value : []).map(({ id, name }) => ({
                  id,
                  label: name,
                })),
              ]}
              onChange={(id) => put({ greeting: id === STANDARD ? null : id })}
            />
            <section className={styles.group} aria-label={t('company.options.machine.for')}>
              <h4>{t('company.options.machine.for')}</h4>
              <p className={styles.hint}>{t('company.options.machine.forHint')}</p>
              {machine.for.length === 0 && <p>{t('company.options.machine.nobody')}</p>}
              <ul className={styles.items}>
                {machine.for.map((id) => (
                  <li key={id} className={styles.item}>
                    <span className={styles.words}>{nameOf(id)}</span>
                    <IconButton
                      icon={X}
                      label={t('company.options.machine.remove', { name: nameOf(id) })}
                      onPress={() => put({ for: machine.for.filter((one) => one !== id) })}
                    />
                  </li>
                ))}
              </ul>
              {/* The key empties the field for the next one. */}
              <ComboBox
                key={`${machine.for.join()} ${employees.length}`}
                label={t('company.options.machine.add')}
                placeholder={t('company.options.machine.addHint')}
                value={undefined}
                options={employees.filter(({ id }) => !machine.for.includes(id))}
                onChange={(id) => id !== undefined && put({ for: [...machine.for, id] })}
              />
            </section>
          </>
        );
      }}
    </Edited>
  );
}
