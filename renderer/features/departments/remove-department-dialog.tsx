import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingUse } from '../../../pbx/contract/problem.ts';
import type { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { usedBy } from './used-by.ts';
import styles from './department-editor.module.css';

export interface RemoveDepartmentDialogProps {
  readonly department: VersionedDepartment;
  /** Those that may take its place. */
  readonly others: readonly VersionedDepartment[];
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Asks before a department is removed; when settings name it, says which, and what shall take its place there. */
export function RemoveDepartmentDialog({
  department,
  others,
  onRemoved,
  onClose,
}: RemoveDepartmentDialogProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [uses, setUses] = useState<readonly SettingUse[]>();
  const [replacement, setReplacement] = useState(others[0]?.id ?? 'none');
  const [error, setError] = useState<ApiError>();
  const [isBusy, setBusy] = useState(false);

  const remove = async () => {
    setBusy(true);
    setError(undefined);
    const result = await api.tell('DELETE', `/v1/departments/${department.id}`, {
      ifMatch: `"${department.version}"`,
      ...(uses && { query: { replacement } }),
    });
    setBusy(false);
    if (result.ok) return onRemoved();
    const problem = result.error.kind === 'problem' ? result.error.problem : undefined;
    if (problem?.code === 'not-found') return onRemoved();
    if (problem?.code === 'in-use' && problem.uses) setUses(problem.uses);
    else setError(result.error);
  };
  return (
    <Dialog
      title={t('company.departments.remove.title', { name: department.name })}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('company.departments.cancel')}
          </Button>
          <Button variant="danger" isPending={isBusy} onPress={() => void remove()}>
            {t(uses ? 'company.departments.remove.replace' : 'company.departments.remove.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {uses ? (
          <>
            <p>{t('company.departments.remove.uses')}</p>
            <ul className={styles.uses}>
              {uses.map((use) => (
                <li key={`${use.kind} ${use.id} ${use.field}`}>{usedBy(t, use)}</li>
              ))}
            </ul>
            <Select
              label={t('company.departments.remove.instead')}
              value={replacement}
              options={[
                ...others.map(({ id, name }) => ({ id, label: name })),
                { id: 'none', label: t('company.departments.remove.none') },
              ]}
              onChange={setReplacement}
            />
          </>
        ) : (
          <p>{t('company.departments.remove.words', { extension: department.extension })}</p>
        )}
        {error && (
          <Notice tone="warning" urgent>
            {apiErrorText(t, error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
