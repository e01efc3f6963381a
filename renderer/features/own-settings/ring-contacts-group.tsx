import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GridList } from 'react-aria-components/GridList';
import { errorAt, errorOf } from '../settings/editing/field-error.ts';
import { ContactHoursDialog } from './contact-hours-dialog.tsx';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-settings.module.css';
import { RingContactRow } from './ring-contact-row.tsx';
import { contactsOf, type RingStep, ringStepsOf, withStep, withStepMoved } from './ring-steps.ts';
import { useOrderDrag } from './use-order-drag.ts';

/** «Где звонить»: which devices, one after another or together, for how long. */
export function RingContactsGroup({ editor, me }: OwnGroupEditing) {
  const { t } = useTranslation();
  const steps = ringStepsOf(me.ringContacts, me.ringSeconds);
  const [hoursOf, openHours] = useState<string>();
  const opened = steps.find(({ key }) => key === hoursOf);
  const put = (changed: readonly RingStep[]) => {
    const focused = document.activeElement;
    editor.change({ ringContacts: contactsOf(changed) });
    // A row that is moved in the document loses the focus; it is given back to what had it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
    });
  };
  const dragAndDropHooks = useOrderDrag('ring-step', (key, place) => put(withStepMoved(steps, key, place)));
  const error = errorAt(t, errorOf(editor.state), '/ringContacts');
  return (
    <OwnGroup part="ring" title={t('company.own.ring.title')} words={t('company.own.ring.words')}>
      <GridList
        className={styles.steps ?? ''}
        aria-label={t('company.own.ring.title')}
        items={steps.map((step, place) => ({
          ...step,
          id: step.key,
          isFirst: !steps.slice(0, place).some(({ contact }) => contact.enabled),
        }))}
        dependencies={[steps, me.mobile]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(step) => (
          <RingContactRow
            step={step}
            isFirst={step.isFirst}
            mobile={me.mobile}
            change={(change) => put(withStep(steps, step.key, change))}
            openHours={() => openHours(step.key)}
          />
        )}
      </GridList>
      {opened && (
        <ContactHoursDialog
          name={t(`company.own.devices.${opened.contact.device}`)}
          schedule={opened.contact.schedule}
          onChange={(schedule) => put(withStep(steps, opened.key, { schedule }))}
          onClose={() => openHours(undefined)}
        />
      )}
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </OwnGroup>
  );
}
