import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentProposal, VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { useResource } from '../../api/use-resource.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { errorAt } from '../settings/editing/field-error.ts';
import styles from './department-editor.module.css';

export interface NewDepartmentDialogProps {
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

/** A name and a short number, which the PBX proposes; everything else is set up in the department itself. */
export function NewDepartmentDialog({ onCreated, onClose }: NewDepartmentDialogProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const proposal = useResource({
    key: 'department-proposal',
    load: () => api.get('/v1/departments/proposal', DepartmentProposal),
    changesWith: ({ type }) => type === 'department-changed' || type === 'employee-changed',
  });
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<ApiError>();
  const [isBusy, setBusy] = useState(false);
  const extension = typed ?? (proposal.state === 'loaded' ? proposal.value.extension : '');

  const create = async () => {
    setBusy(true);
    const body = { name, ...(extension !== '' && { extension }) };
    const result = await api.send('POST', '/v1/departments', VersionedDepartment, { body });
    setBusy(false);
    if (result.ok) onCreated(result.value.id);
    else setError(result.error);
  };
  const wrongName = errorAt(t, error, '/name');
  const wrongNumber = errorAt(t, error, '/extension') ?? errorAt(t, error, '/departments');
  return (
    <Dialog
      title={t('company.departments.new.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('company.departments.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={name.trim() === ''}
            onPress={() => void create()}
          >
            {t('company.departments.new.create')}
          </Button>
        </>
      }
    >
      <form
        className={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !isBusy) void create();
        }}
      >
        <TextField
          autoFocus
          label={t('company.departments.name')}
          placeholder={t('company.departments.new.example')}
          value={name}
          error={wrongName}
          onChange={setName}
        />
        <TextField
          label={t('company.departments.extension')}
          value={extension}
          error={wrongNumber}
          onChange={setTyped}
        />
        {error && !wrongName && !wrongNumber && (
          <Notice tone="warning" urgent>
            {apiErrorText(t, error)}
          </Notice>
        )}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  );
}
