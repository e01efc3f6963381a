import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sound-settings.module.css';

export interface ProfileNameFormProps {
  /** What it is called now; empty for one that is yet to be. */
  readonly now: string;
  /** What the button says that takes the name, and the one that does not. */
  readonly words: { readonly take: string; readonly cancel: string };
  readonly take: (name: string) => void;
  readonly cancel: () => void;
}

/** Asks how a profile shall be called. */
export function ProfileNameForm({ now, words, take, cancel }: ProfileNameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(now);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim().slice(0, 60);
    if (trimmed !== '') take(trimmed);
  };
  return (
    <form className={styles.group} onSubmit={submit}>
      <TextField label={t('sound.profile.name')} value={name} onChange={setName} autoFocus />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" size="small">
          {words.take}
        </Button>
        <Button size="small" variant="quiet" onPress={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
