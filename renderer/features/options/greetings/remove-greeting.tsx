import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingUse } from '../../../../pbx/contract/problem.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { ApiError } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import type { GreetingListed } from '../../company/use-greetings.ts';
import styles from '../options.module.css';

export interface RemoveGreetingProps {
  readonly greeting: GreetingListed;
  readonly others: readonly GreetingListed[];
  readonly removed: () => Promise<void>;
  readonly close: () => void;
}

const NOTHING = 'none';

/** Asks before a sound goes for good. What uses it is told by the PBX; then something may take its place. */
export function RemoveGreeting({ greeting, others, removed, close }: RemoveGreetingProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [uses, setUses] = useState<readonly SettingUse[]>();
  const [error, setError] = useState<ApiError>();
  const [replacement, setReplacement] = useState(NOTHING);

  const remove = async () => {
    setError(undefined);
    const result = await api.tell('DELETE', `/v1/greetings/${greeting.id}`, {
      ifMatch: `"${greeting.version}"`,
      ...(uses && { query: { replacement } }),
    });
    if (result.ok) {
      close();
      return removed();
    }
    const isUsed = result.error.kind === 'problem' && result.error.problem.code === 'in-use';
    if (result.error.kind === 'problem' && isUsed) setUses(result.error.problem.uses ?? []);
    else setError(result.error);
  };
  return (
    <Dialog
      title={t('company.options.greetings.removal.title', { name: greeting.name })}
      onClose={close}
      actions={
        <>
          <Button autoFocus onPress={close}>
            {t('company.options.greetings.removal.cancel')}
          </Button>
          <Button variant="danger" onPress={() => void remove()}>
            {t('company.options.greetings.removal.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('company.options.greetings.removal.words')}</p>
      {uses && (
        <>
          <p role="alert">{t('company.options.greetings.removal.used')}</p>
          <ul className={styles.rules}>
            {uses.map(({ kind, id, name, field }) => (
              <li key={`${kind} ${id} ${field}`}>
                {t(`company.options.greetings.removal.kinds.${kind}`, { name })}
              </li>
            ))}
          </ul>
          <Select
            label={t('company.options.greetings.removal.instead')}
            value={replacement}
            options={[
              { id: NOTHING, label: t('company.options.greetings.removal.nothing') },
              ...others.map(({ id, name }) => ({ id, label: name })),
            ]}
            onChange={setReplacement}
          />
        </>
      )}
      {error && (
        <Notice tone="error" urgent>
          {apiErrorText(t, error)}
        </Notice>
      )}
    </Dialog>
  );
}
