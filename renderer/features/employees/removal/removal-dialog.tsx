import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { refusalText } from '../refusal-text.ts';
import styles from './removal-dialog.module.css';
import { type UsedEmployee, useRemoval } from './use-removal.ts';
import { useText } from './use-text.ts';

export interface RemovalDialogProps {
  readonly employees: readonly VersionedEmployee[];
  readonly everybody: readonly VersionedEmployee[];
  readonly close: () => void;
  readonly onRemoved: () => void;
}

/** Asks before employees are removed, tells what would break, and who may take their place. */
export function RemovalDialog({ employees, everybody, close, onRemoved }: RemovalDialogProps) {
  const { t } = useTranslation();
  const [those] = useState(employees);
  const removal = useRemoval(those);
  const { state } = removal;
  const [way, setWay] = useState<'none' | 'replace'>('none');
  const [substitute, setSubstitute] = useState<string>();
  const finish = (isGone: boolean) => {
    if (!isGone) return;
    onRemoved();
    close();
  };
  const removed = new Set(those.map(({ id }) => id));
  const substitutes = everybody.filter(({ id }) => !removed.has(id));
  const replacement = way === 'none' ? 'none' : substitute;
  const [only] = those;
  const title =
    those.length === 1 && only
      ? t('company.employees.removal.titleOne', { name: only.name })
      : t('company.employees.removal.title', { count: those.length });

  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button autoFocus onPress={close}>
            {t(`company.employees.${state.state === 'failed' ? 'close' : 'cancel'}`)}
          </Button>
          {(state.state === 'asking' || state.state === 'removing') && (
            <Button
              variant="danger"
              isPending={state.state === 'removing'}
              onPress={() => void removal.remove().then(finish)}
            >
              {t('company.employees.removal.confirm')}
            </Button>
          )}
          {state.state === 'in-use' && replacement !== undefined && (
            <Button
              variant="danger"
              onPress={() => void removal.replace(state.used, replacement).then(finish)}
            >
              {t(`company.employees.removal.${way === 'none' ? 'confirmNone' : 'confirmReplace'}`)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.content}>
        {(state.state === 'asking' || state.state === 'removing') && (
          <>
            {those.length > 1 && <p>{those.map(({ name }) => name).join(', ')}</p>}
            <p>{t('company.employees.removal.words')}</p>
          </>
        )}
        {state.state === 'in-use' && (
          <>
            <p>{t('company.employees.removal.inUse')}</p>
            <Uses used={state.used} />
            <Choice
              label={t('company.employees.removal.way')}
              value={way}
              options={[
                { value: 'none', label: t('company.employees.removal.none') },
                { value: 'replace', label: t('company.employees.removal.replace') },
              ]}
              onChange={setWay}
            />
            {way === 'replace' ? (
              <ComboBox
                label={t('company.employees.removal.by')}
                value={substitute}
                options={substitutes.map(({ id, name, extension }) => ({
                  id,
                  label: t('company.employees.personWithNumber', { name, extension }),
                }))}
                placeholder={t('company.employees.removal.whom')}
                onChange={setSubstitute}
              />
            ) : (
              <p className={styles.muted}>{t('company.employees.removal.noneWords')}</p>
            )}
          </>
        )}
        {state.state === 'failed' && (
          <ul className={styles.uses}>
            {state.failed.map(({ employee, error }) => (
              <li key={employee.id}>
                {t('company.employees.bulk.failed', { name: employee.name, why: refusalText(t, error) })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function Uses({ used }: { readonly used: readonly UsedEmployee[] }) {
  const words = useText();
  return (
    <ul className={styles.uses}>
      {used.map(({ employee, uses }) =>
        uses.map((one) => (
          <li key={`${employee.id} ${one.kind} ${one.id} ${one.field}`}>
            {used.length > 1 && <strong>{employee.name}: </strong>}
            {words(one)}
          </li>
        )),
      )}
    </ul>
  );
}
