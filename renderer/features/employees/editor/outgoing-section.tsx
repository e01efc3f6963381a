import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { usePublicNumbers } from '../../company/use-public-numbers.ts';
import { useNumbers } from '../../numbers/use-numbers.ts';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import styles from '../employee-form.module.css';
import { outgoingKinds } from '../outgoing-kinds.ts';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

const MAIN = 'main';

/** Whom he may call outside, and with which number. */
export function OutgoingSection({ employee, editor }: SectionParts) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const numbers = usePublicNumbers();
  const { outgoing, callerId } = employee;
  const known = numbers.state === 'loaded' ? numbers.value : [];
  const options = known.map(({ number, label }) => ({
    id: number,
    label:
      label === '' ? show(number) : t('company.employees.callerId.named', { number: show(number), label }),
  }));
  const isListed = callerId === null || options.some(({ id }) => id === callerId);
  const error = errorAt(t, errorOf(editor.state), '/callerId');
  return (
    <Section title={t('company.employees.field.outgoing')}>
      <fieldset className={styles.checks}>
        <legend className={styles.muted}>{t('company.employees.outgoing.words')}</legend>
        {outgoingKinds.map((kind) => (
          <Checkbox
            key={kind}
            isSelected={outgoing[kind]}
            onChange={(isAllowed) => editor.change({ outgoing: { ...outgoing, [kind]: isAllowed } })}
          >
            {t(`company.employees.outgoing.${kind}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Select
        label={t('company.employees.callerId.label')}
        value={callerId ?? MAIN}
        options={[
          { id: MAIN, label: t('company.employees.callerId.main') },
          ...options,
          ...(isListed ? [] : [{ id: callerId, label: show(callerId) }]),
        ]}
        onChange={(id) => editor.change({ callerId: id === MAIN ? null : id })}
      />
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </Section>
  );
}
