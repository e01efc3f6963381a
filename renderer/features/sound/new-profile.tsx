import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sound-settings.module.css';

export interface NewProfileProps {
  readonly add: (name: string) => void;
  readonly cancel: () => void;
}

/** Names a copy of the profile in use. */
export function NewProfile({ add, cancel }: NewProfileProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim().slice(0, 60);
    if (trimmed !== '') add(trimmed);
  };
  return (
    <form className={styles.group} onSubmit={submit}>
      <TextField label={t('sound.profile.name')} value={name} onChange={setName} autoFocus />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" size="small">
          {t('sound.profile.save')}
        </Button>
        <Button size="small" variant="quiet" onPress={cancel}>
          {t('sound.profile.cancel')}
        </Button>
      </div>
    </form>
  );
}
